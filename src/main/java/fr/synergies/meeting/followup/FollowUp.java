package fr.synergies.meeting.followup;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A reinforced follow-up: additional meetings of both institutions, at the initiative of one of them.
 *
 * @param number number within the programme, from 1
 * @param caseId business key of its case
 * @param requestedBy the institution that requested it
 * @param requester the user who requested it
 * @param requestedOn the day from which its rhythm is counted
 * @param endCondition the condition for lifting it
 * @param acknowledgedBy the user of the other institution who acknowledged it, empty until then
 * @param endedBy the institution that lifted it, {@code PROGRAMME} if it ended with the programme, empty while active
 * @param ender the user who lifted it, empty if nobody has
 */
record FollowUp(
        long id,
        String programme,
        int number,
        String caseId,
        Institution requestedBy,
        String requester,
        LocalDate requestedOn,
        String reason,
        Rhythm rhythm,
        String endCondition,
        String acknowledgedBy,
        Optional<LocalDate> acknowledgedOn,
        String remarks,
        String endedBy,
        String ender,
        Optional<LocalDate> endedOn,
        String endReason) {

    /** Value for a follow-up that was not lifted but ended with the programme. */
    static final String PROGRAMME = "PROGRAMME";

    /** How often the additional meetings are held. */
    public enum Rhythm {
        WEEKLY(7),
        FORTNIGHTLY(14);

        private final int days;

        Rhythm(int days) {
            this.days = days;
        }

        /** Days from one meeting to the next, before public holidays are taken into account. */
        public int days() {
            return days;
        }
    }

    /** The id of the case of a programme's follow-up, such as {@code follow-up-SYNERGIES-1}. */
    public static String caseId(String programme, int number) {
        return "follow-up-" + programme + "-" + number;
    }

    /** The state of a follow-up, which follows from what was recorded on it. */
    enum State {
        REQUESTED,
        ACKNOWLEDGED,
        ENDED
    }

    State state() {
        if (endedOn.isPresent()) {
            return State.ENDED;
        }
        return acknowledgedOn.isPresent() ? State.ACKNOWLEDGED : State.REQUESTED;
    }

    /** The other institution takes note of it. */
    Transition<State> acknowledge() {
        return Transition.of(state(), State.ACKNOWLEDGED, State.REQUESTED);
    }

    /** It is lifted, or ends with the programme. */
    Transition<State> end() {
        return Transition.of(state(), State.ENDED, State.REQUESTED, State.ACKNOWLEDGED);
    }

    /** Whether it is active. */
    public boolean isActive() {
        return endedOn.isEmpty();
    }
}
