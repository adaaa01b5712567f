package fr.synergies.meeting.point;

import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.KeptVariables;
import fr.synergies.platform.workflow.TaskHandler;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Completing {@code scheduleReview} plans the meeting, or leaves the month without one. */
@Component("scheduleReview")
class ScheduleReview implements TaskHandler {

    private final MeetingPlanning planning;

    ScheduleReview(MeetingPlanning planning) {
        this.planning = planning;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        String decision = task.text("decision");
        if (decision.equals("SKIP")) {
            planning.skip(task.caseId(), task.text("reason"));
        } else {
            planning.plan(
                    task.caseId(),
                    new MeetingPlanning.Plan(
                            Optional.ofNullable((LocalDate) task.form().get("date")),
                            task.text("startTime"),
                            task.text("place"),
                            task.text("reason"),
                            task.text("agenda")));
        }
        return KeptVariables.only("decision", decision, "date", "startTime", "place", "reason", "agenda");
    }
}
