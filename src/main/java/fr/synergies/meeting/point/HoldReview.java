package fr.synergies.meeting.point;

import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.KeptVariables;
import fr.synergies.platform.workflow.TaskHandler;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Completing {@code holdReview} records that the meeting was held, is to be rescheduled, or will not be held. */
@Component("holdReview")
class HoldReview implements TaskHandler {

    private final MeetingPlanning planning;

    HoldReview(MeetingPlanning planning) {
        this.planning = planning;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        String decision = task.text("decision");
        switch (decision) {
            case "HELD" ->
                planning.hold(
                        task.caseId(),
                        Optional.ofNullable((LocalDate) task.form().get("heldOn")),
                        task.text("attendance"));
            case "SKIP" -> planning.skip(task.caseId(), task.text("reason"));
            default -> planning.reschedule(task.caseId(), task.text("reason"));
        }
        return KeptVariables.only("decision", decision, "heldOn", "attendance", "reason");
    }
}
