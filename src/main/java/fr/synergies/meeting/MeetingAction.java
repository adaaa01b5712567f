package fr.synergies.meeting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Transition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * An action decided in a meeting.
 *
 * @param caseId business key of its case, which opens when the minutes are final
 * @param owner the institution in charge
 * @param person the person in charge there, empty if nobody was named
 * @param due a working day
 * @param reason why it was cancelled, or the comment when it was done
 */
@Schema(name = "MeetingAction")
@JsonIgnoreProperties({"meetingId", "place"})
public record MeetingAction(
        long meetingId,
        int place,
        String caseId,
        String what,
        Institution owner,
        String person,
        LocalDate due,
        Status status,
        String reason) {

    /** The minutes that decided it are final. */
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
