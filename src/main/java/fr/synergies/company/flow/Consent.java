package fr.synergies.company.flow;

/** Whether a company consents to sharing its data with the others. */
public enum Consent {
    /** It consented, on a recorded day. */
    GIVEN,
    /** It has not been asked yet: its flows are judged, which shows staff whom to ask. */
    NONE,
    /** It withdrew its consent, on a recorded day: nothing is proposed with its flows. */
    WITHDRAWN
}
