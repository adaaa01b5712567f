package fr.synergies.meeting.committee;

import fr.synergies.meeting.Meeting;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A steering committee: a meeting with a report, a poll and a quorum, which decides on the programme.
 *
 * @param report the report of the year, empty until it is written
 * @param convocation 1, or 2 after a session without a quorum
 * @param decisionText the decision in the committee's words
 * @param fte new full-time equivalents of the next exercise, up to 4 decimals
 * @param budget how the budget is adjusted, empty if it is not
 */
record Committee(
        Meeting meeting,
        String report,
        int convocation,
        Optional<Decision> decision,
        String decisionText,
        Optional<BigDecimal> fte,
        String budget) {

    /** The decisions that a committee can take on the programme. */
    public enum Decision {
        CONTINUE,
        ADJUST,
        STOP
    }

    /** The id of the case of a programme's committee of a year, such as {@code copil-SYNERGIES-2022}. */
    public static String caseId(String programme, int year) {
        return "copil-" + programme + "-" + year;
    }

    public long id() {
        return meeting.id();
    }

    public String programme() {
        return meeting.programme();
    }

    public String caseId() {
        return meeting.caseId();
    }

    public int year() {
        return meeting.number();
    }
}
