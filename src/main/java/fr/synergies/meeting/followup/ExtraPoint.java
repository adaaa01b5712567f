package fr.synergies.meeting.followup;

import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An additional meeting of a reinforced follow-up.
 *
 * @param number number within its follow-up, from 1
 * @param dueOn the day that results from the rhythm
 * @param late whether it was convened after that day
 * @param closedOn the day it was closed, empty while it is pending
 * @param attendance those present, one per line
 * @param reason why it was not held, empty if it was
 */
record ExtraPoint(
        int number,
        LocalDate dueOn,
        boolean late,
        Status status,
        Optional<LocalDate> closedOn,
        Optional<LocalDate> heldOn,
        String attendance,
        String notes,
        String reason) {

    Transition<Status> hold() {
        return Transition.of(status, Status.HELD, Status.OPEN);
    }

    /** It will not be held, for a stated reason. */
    Transition<Status> drop() {
        return Transition.of(status, Status.NOT_HELD, Status.OPEN);
    }

    /** It was not held in time. */
    Transition<Status> miss() {
        return Transition.of(status, Status.MISSED, Status.OPEN);
    }

    /** The status of an additional meeting. */
    public enum Status {
        OPEN,
        HELD,
        NOT_HELD,
        MISSED,
        CANCELLED
    }
}
