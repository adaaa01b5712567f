package fr.synergies.steering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A steering committee.
 *
 * @param caseId business key of its case
 * @param openedOn the day its case opened, from which its delay counts
 * @param report the year's report, empty before it is written
 * @param plannedOn the day settled on, empty before
 * @param choiceReason why it is not the day that suits most, empty when it is
 * @param convocation 1, or 2 after a session without quorum
 * @param invitation how often the invitation was issued: the sequence of its calendar file
 * @param minutesVersion how often the minutes were written, 0 before
 * @param minutesAuthor who wrote them last
 * @param decisionText the decision in the committee's words
 * @param fte new full-time equivalents of the next exercise, up to 4 decimals
 * @param budget how the budget is adjusted, empty when it is not
 * @param cancelReason why it was cancelled, empty when it was not
 */
public record Committee(
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

    /** Where a committee stands. */
    public enum Status {
        PREPARING,
        POLLING,
        INVITED,
        HELD,
        IN_APPROVAL,
        CLOSED,
        CANCELLED
    }

    /** What a committee decides on the programme. */
    public enum Decision {
        CONTINUE,
        ADJUST,
        STOP
    }

    /** The id of the case of a programme's committee of a year, such as {@code copil-SYNERGIES-2022}. */
    public static String caseId(String programme, int year) {
        return "copil-" + programme + "-" + year;
    }

    /** Whether its case still runs. */
    public boolean isOpen() {
        return status != Status.CLOSED && status != Status.CANCELLED;
    }

    /** Whether the session took place validly. */
    public boolean wasHeld() {
        return status == Status.HELD || status == Status.IN_APPROVAL || status == Status.CLOSED;
    }
}
