package fr.synergies.meeting.committee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A steering committee.
 *
 * @param caseId business key of its case
 * @param openedOn the day its case was opened, from which its delay is counted
 * @param report the report of the year, empty until it is written
 * @param plannedOn the day chosen, empty until then
 * @param choiceReason why it is not the day that suits most partners, empty if it is
 * @param convocation 1, or 2 after a session without a quorum
 * @param invitation how often the invitation was issued, which is the sequence number of its calendar file
 * @param minutesVersion version of the minutes, 0 before they are written
 * @param minutesAuthor user who wrote them last
 * @param decisionText the decision in the committee's words
 * @param fte new full-time equivalents of the next exercise, up to 4 decimals
 * @param budget how the budget is adjusted, empty if it is not
 * @param cancelReason why it was cancelled, empty if it was not
 */
record Committee(
        long id,
        String programme,
        int year,
        String caseId,
        Status status,
        LocalDate openedOn,
        String report,
        LocalTime startTime,
        String place,
        Optional<LocalDate> plannedOn,
        String choiceReason,
        int convocation,
        int invitation,
        Optional<LocalDate> heldOn,
        String minutes,
        int minutesVersion,
        String minutesAuthor,
        Optional<Decision> decision,
        String decisionText,
        Optional<BigDecimal> fte,
        String budget,
        String cancelReason) {

    /** The status of a committee. */
    public enum Status {
        PREPARING,
        POLLING,
        INVITED,
        HELD,
        IN_APPROVAL,
        CLOSED,
        CANCELLED
    }

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

    /** Whether its case is still running. */
    public boolean isOpen() {
        return status != Status.CLOSED && status != Status.CANCELLED;
    }

    /** Whether the session took place validly. */
    public boolean wasHeld() {
        return status == Status.HELD || status == Status.IN_APPROVAL || status == Status.CLOSED;
    }
}
