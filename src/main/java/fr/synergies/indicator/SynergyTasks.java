package fr.synergies.indicator;

import fr.synergies.kernel.Reason;
import fr.synergies.meeting.group.GroupWork;
import fr.synergies.meeting.group.WorkingGroups;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code working-group} and {@code indicator-report}. Their texts are stored in the tables. */
@Configuration(proxyBeanMethods = false)
class SynergyTasks {

    private static final List<String> FIGURES =
            List.of("companiesMet", "diagnostics", "substitutions", "poolings", "tonnesAvoided", "eurosSaved", "jobs");

    @Bean("setUpGroup")
    TaskHandler setUpGroup(GroupWork work) {
        return task -> {
            work.setUp(
                    task.caseId(), task.text("name"), task.text("leader"), task.text("members"), task.text("purpose"));
            return cleared("name", "leader", "members", "purpose");
        };
    }

    @Bean("recordGroupMeeting")
    TaskHandler recordGroupMeeting(GroupWork work) {
        return task -> {
            Map<String, Object> variables = cleared("heldOn", "attendance", "decisions", "hours", "reason");
            variables.put("decision", task.text("decision"));
            switch (task.text("decision")) {
                case "HELD" ->
                    work.meet(
                            task.caseId(),
                            Optional.ofNullable((LocalDate) task.form().get("heldOn")),
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

    @Bean("collectIndicators")
    TaskHandler collectIndicators(IndicatorWork work) {
        return task -> {
            work.collect(task.caseId(), Indicators.of(task.form()), task.text("comment"));
            Map<String, Object> variables = cleared("comment");
            FIGURES.forEach(figure -> variables.put(figure, null));
            return variables;
        };
    }

    @Bean("checkIndicators")
    TaskHandler checkIndicators(IndicatorWork work) {
        return task -> {
            if (!task.text("decision").equals("APPROVE")) {
                work.sendBack(task.caseId(), task.text("reason"));
            }
            Map<String, Object> variables = cleared("reason");
            variables.put("decision", task.text("decision"));
            return variables;
        };
    }

    private static String closureReason(CompletedTask task) {
        return Reason.of(task.text(Reason.FIELD), "synergy.group.reason-missing")
                .text();
    }

    private static Map<String, Object> cleared(String... fields) {
        Map<String, Object> variables = new HashMap<>();
        for (String field : fields) {
            variables.put(field, null);
        }
        return variables;
    }
}
