package fr.synergies.indicator;

import fr.synergies.platform.workflow.KeptVariables;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of the tasks of {@code indicator-report}. Their texts are stored in the table. */
@Configuration(proxyBeanMethods = false)
class IndicatorTasks {

    private static final List<String> FIGURES =
            List.of("companiesMet", "diagnostics", "substitutions", "poolings", "tonnesAvoided", "eurosSaved", "jobs");

    @Bean("collectIndicators")
    TaskHandler collectIndicators(IndicatorWork work) {
        return task -> {
            work.collect(task.caseId(), Indicators.of(task.form()), task.text("comment"));
            Map<String, Object> variables = KeptVariables.none("comment");
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
            return KeptVariables.only("decision", task.text("decision"), "reason");
        };
    }
}
