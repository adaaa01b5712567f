package fr.synergies.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A reinforced follow-up: extra points between both institutions, at the initiative of one of them.
 *
 * @param number counts the programme's follow-ups from 1
 * @param caseId business key of its case
 * @param requestedBy the institution that asked for it
 * @param requester the user who did
 * @param requestedOn the day from which its rhythm counts
 * @param endCondition what has to be reached for it to be lifted
 * @param acknowledgedBy the user of the other institution who took note, empty as long as nobody did
 * @param endedBy the institution that lifted it, {@code PROGRAMME} when it ended with the programme, empty before
 * @param ender the user who lifted it, empty when nobody did
 */
public record FollowUp(
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

    /** The end of a follow-up that nobody lifted: the programme's. */
    static final String PROGRAMME = "PROGRAMME";

    /** How often the extra points are held. */
    public enum Rhythm {
        WEEKLY(7),
        FORTNIGHTLY(14);

        private final int days;

        Rhythm(int days) {
            this.days = days;
        }

        /** Days from one point to the next, before holidays move it. */
        public int days() {
            return days;
        }
    }

    /** The id of the case of a programme's follow-up, such as {@code follow-up-SYNERGIES-1}. */
    public static String caseId(String programme, int number) {
        return "follow-up-" + programme + "-" + number;
    }

    /** Whether it goes on. */
    public boolean isActive() {
        return endedOn.isEmpty();
    }
}
