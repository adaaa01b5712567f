package fr.synergies.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A monthly point.
 *
 * @param caseId business key of its case
 * @param proposedOn the day the programme's rule gives
 * @param plannedOn the day it is planned on
 * @param moveReason why it is not planned on the proposed day, empty when it is
 * @param ownAgenda what staff add to the agenda, empty when nothing
 * @param invitation how often the invitation was issued: the sequence of its calendar file
 * @param attendance who was there, one a line
 * @param decisions what was decided, one a line
 * @param minutesVersion how often the minutes were written, 0 before
 * @param skipReason why the month has no point, empty when it has
 * @param caughtUp whether its month was missed and it is caught up with
 */
public record Review(
        long id,
        String programme,
        YearMonth month,
        String caseId,
        Status status,
        LocalDate proposedOn,
        LocalDate plannedOn,
        LocalTime startTime,
        String place,
        String moveReason,
        String ownAgenda,
        int invitation,
        Optional<LocalDate> heldOn,
        String attendance,
        String minutes,
        String decisions,
        int minutesVersion,
        String skipReason,
        boolean caughtUp) {

    /** Where a point stands. */
    public enum Status {
        TO_SCHEDULE,
        PLANNED,
        HELD,
        IN_APPROVAL,
        CLOSED,
        SKIPPED
    }

    /** The id of the case of a programme's point of a month, such as {@code review-SYNERGIES-2022-02}. */
    public static String caseId(String programme, YearMonth month) {
        return "review-" + programme + "-" + month;
    }

    /** Whether the point is still to be held. */
    public boolean coming() {
        return status == Status.TO_SCHEDULE || status == Status.PLANNED;
    }

    public boolean skipped() {
        return status == Status.SKIPPED;
    }

    public List<String> attendees() {
        return attendance.lines().toList();
    }

    public List<String> decided() {
        return decisions.lines().toList();
    }
}
