package fr.synergies.meeting.committee;

import fr.synergies.kernel.Transition;
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

    /** Dates are proposed to the partners, for the first time or because none suits. */
    Transition<Status> poll() {
        return Transition.of(status, Status.POLLING, Status.PREPARING, Status.POLLING);
    }

    /** The partners are invited for the chosen day. */
    Transition<Status> invite() {
        return Transition.of(status, Status.INVITED, Status.POLLING);
    }

    /** The session takes place; whether it counts is checked next. */
    Transition<Status> hold() {
        return Transition.of(status, Status.INVITED, Status.INVITED);
    }

    /** The session does not take place, or had no quorum: dates are proposed again. */
    Transition<Status> reschedule() {
        return Transition.of(status, Status.POLLING, Status.INVITED);
    }

    /** The session had its quorum. */
    Transition<Status> confirm() {
        return Transition.of(status, Status.HELD, Status.INVITED);
    }

    /** Its minutes are written, or corrected. */
    Transition<Status> write() {
        return Transition.of(status, Status.IN_APPROVAL, Status.HELD, Status.IN_APPROVAL);
    }

    /** An institution answers to its minutes. */
    Transition<Status> answer() {
        return Transition.of(status, Status.IN_APPROVAL, Status.IN_APPROVAL);
    }

    /** Both institutions have approved its minutes. */
    Transition<Status> close() {
        return Transition.of(status, Status.CLOSED, Status.IN_APPROVAL);
    }

    /** It is cancelled before it is closed. */
    Transition<Status> cancel() {
        return Transition.of(
                status,
                Status.CANCELLED,
                Status.PREPARING,
                Status.POLLING,
                Status.INVITED,
                Status.HELD,
                Status.IN_APPROVAL);
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
