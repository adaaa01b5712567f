package fr.synergies.meeting;

/** The kinds of meetings of a programme. */
public enum MeetingKind {
    /** « Des points mensuels » (fiche-action 2022, Recrutement). */
    POINT,
    /** A meeting of a reinforced follow-up (same place). */
    EXTRA_POINT,
    /** « Un comité de pilotage … une fois par an » (fiche-action 2022, Description technique). */
    COMMITTEE,
    /** One of the working groups (fiche-action 2022, Constat). */
    GROUP,
    /** A meeting of a network that the programme's staff takes part in, such as RELIER or a business club. */
    NETWORK;

    /** Whether both institutions approve its minutes. */
    public boolean isApproved() {
        return this == POINT || this == COMMITTEE;
    }
}
