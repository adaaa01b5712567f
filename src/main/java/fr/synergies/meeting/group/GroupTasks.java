package fr.synergies.meeting.group;

import fr.synergies.kernel.Reason;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.KeptVariables;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code working-group}. Their texts are stored in the tables. */
@Configuration(proxyBeanMethods = false)
class GroupTasks {

    @Bean("setUpGroup")
    TaskHandler setUpGroup(GroupWork work) {
        return task -> {
            work.setUp(
                    task.caseId(), task.text("name"), task.text("leader"), task.text("members"), task.text("purpose"));
            return KeptVariables.none("name", "leader", "members", "purpose");
        };
    }

    @Bean("recordGroupMeeting")
    TaskHandler recordGroupMeeting(GroupWork work) {
        return task -> {
            Map<String, Object> variables = KeptVariables.only(
                    "decision", task.text("decision"), "heldOn", "attendance", "decisions", "hours", "reason");
            switch (task.text("decision")) {
                case "HELD" ->
                    work.meet(
                            task.caseId(),
                            task.day("heldOn"),
                            task.text("attendance"),
                            task.text("decisions"),
                            task.text("hours"),
                            task.actor());
                case "CLOSE" -> variables.put(WorkingGroups.CLOSURE_REASON, closureReason(task));
                default -> {
                    // The group is changed by the task that follows.
                }
            }
            return variables;
        };
    }

    private static String closureReason(CompletedTask task) {
        return Reason.of(task.text(Reason.FIELD), "synergy.group.reason-missing")
                .text();
    }
}
