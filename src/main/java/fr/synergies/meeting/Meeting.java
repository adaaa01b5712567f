package fr.synergies.meeting;

import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A meeting of any kind: planned, invited to, held, with its minutes and who approved them.
 *
 * @param caseId business key of the case it belongs to; a working group and a reinforced follow-up have several in one case
 * @param number distinguishes it in its case: year and month of a point (202202), year of a committee, otherwise from 1
 * @param title name of the network, empty for the other kinds
 * @param openedOn the day it was opened, from which delays are counted
 * @param proposedOn the day that results from a rule or rhythm
 * @param startTime when it begins, empty if nobody said
 * @param dayReason why it is on another day than the proposed one, or than the one that suits most; empty if it is not
 * @param late whether it was opened or convened after its day
 * @param invitation how often the invitation was issued, which is the sequence number of its calendar file
 * @param hours how long it took, 0.25 to 24, empty if nobody said
 * @param minutes what was said; what was learnt in a network
 * @param decisions the decisions, one per line
 * @param minutesVersion version of the minutes, 0 before they are written
 * @param minutesAuthor user who wrote them last
 * @param dropReason why it was not held, empty if it was
 * @param closedOn the day it was held or dropped at last, empty before
 */
public record Meeting(
        long id,
        MeetingKind kind,
        String programme,
        String caseId,
        int number,
        String title,
        Status status,
        LocalDate openedOn,
        Optional<LocalDate> proposedOn,
        Optional<LocalDate> plannedOn,
        Optional<LocalTime> startTime,
        String place,
        String dayReason,
        boolean late,
        int invitation,
        Optional<LocalDate> heldOn,
        Optional<BigDecimal> hours,
        String minutes,
        String decisions,
        int minutesVersion,
        String minutesAuthor,
        String dropReason,
        Optional<LocalDate> closedOn) {

    /** The status of a meeting. */
    public enum Status {
        /** The report to a committee is written. */
        PREPARING,
        /** Staff choose a day. */
        TO_SCHEDULE,
        /** The partners are asked which days suit them. */
        POLLING,
        /** Everybody is invited. */
        PLANNED,
        HELD,
        IN_APPROVAL,
        CLOSED,
        CANCELLED,
        /** It was not held in time, and nobody said why. */
        MISSED
    }

    /** Days are proposed to the partners, for the first time or because none suits. */
    public Transition<Status> poll() {
        return Transition.of(status, Status.POLLING, Status.PREPARING, Status.POLLING);
    }

    /** Everybody is invited. */
    public Transition<Status> invite() {
        return Transition.of(status, Status.PLANNED, Status.TO_SCHEDULE, Status.POLLING);
    }

    /** Staff choose another day. */
    public Transition<Status> reschedule() {
        return Transition.of(status, Status.TO_SCHEDULE, Status.PLANNED);
    }

    /** It has no quorum, or does not take place: the partners are asked again. */
    public Transition<Status> pollAgain() {
        return Transition.of(status, Status.POLLING, Status.PLANNED);
    }

    /** It takes place; whether it counts is checked next. */
    public Transition<Status> gather() {
        return Transition.of(status, Status.PLANNED, Status.PLANNED);
    }

    /** It took place, and counts. */
    public Transition<Status> hold() {
        return Transition.of(status, Status.HELD, Status.PLANNED);
    }

    /** Its minutes are written, or corrected. */
    public Transition<Status> write() {
        return Transition.of(status, Status.IN_APPROVAL, Status.HELD, Status.IN_APPROVAL);
    }

    /** An institution answers to its minutes. */
    public Transition<Status> answer() {
        return Transition.of(status, Status.IN_APPROVAL, Status.IN_APPROVAL);
    }

    /** Both institutions have approved its minutes. */
    public Transition<Status> close() {
        return Transition.of(status, Status.CLOSED, Status.IN_APPROVAL);
    }

    /** It will not be held. */
    public Transition<Status> skip() {
        return Transition.of(status, Status.CANCELLED, Status.TO_SCHEDULE, Status.PLANNED);
    }

    /** It was not held in time. */
    public Transition<Status> miss() {
        return Transition.of(status, Status.MISSED, Status.PLANNED);
    }

    /** Its case ends, wherever it stands. */
    public Transition<Status> cancel() {
        return Transition.of(
                status,
                Status.CANCELLED,
                Status.PREPARING,
                Status.POLLING,
                Status.PLANNED,
                Status.HELD,
                Status.IN_APPROVAL);
    }

    /** The month of a point. */
    public YearMonth month() {
        return YearMonth.of(number / 100, number % 100);
    }

    /** The day it was held, or is expected to be. */
    public Optional<LocalDate> day() {
        return heldOn.or(() -> plannedOn).or(() -> proposedOn);
    }

    /** Whether it is still to be held. */
    public boolean coming() {
        return status == Status.TO_SCHEDULE || status == Status.PLANNED;
    }

    public boolean cancelled() {
        return status == Status.CANCELLED;
    }

    /** Whether its case is still running. */
    public boolean isOpen() {
        return status != Status.CLOSED && status != Status.CANCELLED;
    }

    /** Whether it took place validly. */
    public boolean wasHeld() {
        return status == Status.HELD || status == Status.IN_APPROVAL || status == Status.CLOSED;
    }

    /** Whether its minutes are final, so that what they decide is carried out. */
    public boolean isSettled() {
        return status == Status.CLOSED || status == Status.HELD && !kind.isApproved();
    }

    public List<String> decided() {
        return decisions.lines().toList();
    }
}
