package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Transition;
import java.time.LocalDate;

/**
 * An action decided in a monthly meeting.
 *
 * @param caseId business key of its case, which opens when the minutes are approved
 * @param owner the institution in charge
 * @param person the person in charge there, empty if nobody was named
 * @param due a working day
 * @param reason why it was cancelled, or the comment when it was done
 */
record ReviewAction(
        long pointId,
        int place,
        String caseId,
        String what,
        Institution owner,
        String person,
        LocalDate due,
        Status status,
        String reason) {

    /** The minutes that decided it are approved. */
    Transition<Status> open() {
        return Transition.of(status, Status.OPEN, Status.DRAFT);
    }

    Transition<Status> finish() {
        return Transition.of(status, Status.DONE, Status.OPEN);
    }

    Transition<Status> cancel() {
        return Transition.of(status, Status.CANCELLED, Status.OPEN);
    }

    /** The status of an action. */
    public enum Status {
        DRAFT,
        OPEN,
        DONE,
        CANCELLED
    }
}
