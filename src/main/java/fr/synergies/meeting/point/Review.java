package fr.synergies.meeting.point;

import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A monthly progress meeting (point mensuel).
 *
 * @param caseId business key of its case
 * @param proposedOn the day according to the programme's rule
 * @param plannedOn the planned day
 * @param moveReason why it is not planned on the proposed day, empty if it is
 * @param ownAgenda items added to the agenda by staff, may be empty
 * @param invitation how often the invitation was issued, which is the sequence number of its calendar file
 * @param attendance those present, one per line
 * @param decisions the decisions, one per line
 * @param minutesVersion version of the minutes, 0 before they are written
 * @param skipReason why the month has no meeting, empty if it has one
 * @param caughtUp whether its month was missed and is being caught up
 */
record Review(
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

    /** The status of a monthly meeting. */
    public enum Status {
        TO_SCHEDULE,
        PLANNED,
        HELD,
        IN_APPROVAL,
        CLOSED,
        SKIPPED
    }

    /** The id of the case of a monthly meeting, such as {@code review-SYNERGIES-2022-02}. */
    public static String caseId(String programme, YearMonth month) {
        return "review-" + programme + "-" + month;
    }

    /** Both institutions are invited. */
    Transition<Status> invite() {
        return Transition.of(status, Status.PLANNED, Status.TO_SCHEDULE);
    }

    /** It has to be planned again. */
    Transition<Status> reschedule() {
        return Transition.of(status, Status.TO_SCHEDULE, Status.PLANNED);
    }

    /** Its month has no meeting. */
    Transition<Status> skip() {
        return Transition.of(status, Status.SKIPPED, Status.TO_SCHEDULE, Status.PLANNED);
    }

    Transition<Status> hold() {
        return Transition.of(status, Status.HELD, Status.PLANNED);
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

    /** Whether the meeting is still to be held. */
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
