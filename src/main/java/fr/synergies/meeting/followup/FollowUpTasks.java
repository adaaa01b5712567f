package fr.synergies.meeting.followup;

import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.point.ReviewCalendar;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.KeptVariables;
import fr.synergies.platform.workflow.TaskHandler;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code reinforced-follow-up}, each a bean named like its task. */
@Configuration(proxyBeanMethods = false)
class FollowUpTasks {

    @Bean
    TaskHandler acknowledgeFollowUpCci(FollowUpRepository followUps, ReviewCalendar calendar) {
        return task -> acknowledge(task, followUps, calendar);
    }

    @Bean
    TaskHandler acknowledgeFollowUpMetropole(FollowUpRepository followUps, ReviewCalendar calendar) {
        return task -> acknowledge(task, followUps, calendar);
    }

    @Bean
    TaskHandler holdExtraPoint(ExtraPoints points) {
        return task -> {
            String decision = task.text("decision");
            if (decision.equals("HELD")) {
                points.hold(
                        task.caseId(),
                        Optional.ofNullable((LocalDate) task.form().get("heldOn")),
                        task.text("attendance"),
                        task.text("notes"));
            } else {
                points.drop(task.caseId(), task.text("reason"));
            }
            return KeptVariables.only("decision", decision, "heldOn", "attendance", "notes", "reason");
        };
    }

    private static Map<String, Object> acknowledge(
            CompletedTask task, FollowUpRepository followUps, ReviewCalendar calendar) {
        FollowUp followUp = followUps.at(task.caseId());
        if (followUp.requester().equals(task.actor())) {
            throw Refusal.forbidden("workflow.task.second-person");
        }
        followUps.acknowledge(
                followUp,
                task.actor(),
                calendar.today(),
                task.text("comment").strip());
        return KeptVariables.none("comment");
    }
}
