package fr.synergies.review;

import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tasks of {@code monthly-review} and {@code review-action} show. */
@Configuration(proxyBeanMethods = false)
class ReviewTaskPanels {

    @Bean
    TaskPanel scheduleReviewPanel(ReviewPanels panels) {
        return point("scheduleReview", panels);
    }

    @Bean
    TaskPanel holdReviewPanel(ReviewPanels panels) {
        return point("holdReview", panels);
    }

    @Bean
    TaskPanel remindHoldingPanel(ReviewPanels panels) {
        return point("remindHolding", panels);
    }

    @Bean
    TaskPanel escalateHoldingPanel(ReviewPanels panels) {
        return point("escalateHolding", panels);
    }

    @Bean
    TaskPanel writeMinutesPanel(ReviewPanels panels) {
        return new Shown("writeMinutes", "review/panels :: writing", panels::writing, true);
    }

    @Bean
    TaskPanel approveMinutesCciPanel(ReviewPanels panels) {
        return point("approveMinutesCci", panels);
    }

    @Bean
    TaskPanel approveMinutesMetropolePanel(ReviewPanels panels) {
        return point("approveMinutesMetropole", panels);
    }

    @Bean
    TaskPanel remindMinutesPanel(ReviewPanels panels) {
        return point("remindMinutes", panels);
    }

    @Bean
    TaskPanel doActionCciPanel(ReviewActionPanels panels) {
        return new Shown("doActionCci", panels.fragment(), task -> panels.model(task.caseId()), false);
    }

    @Bean
    TaskPanel doActionMetropolePanel(ReviewActionPanels panels) {
        return new Shown("doActionMetropole", panels.fragment(), task -> panels.model(task.caseId()), false);
    }

    private static TaskPanel point(String element, ReviewPanels panels) {
        return new Shown(element, panels.fragment(), task -> panels.model(task.caseId()), false);
    }

    /** A fragment and what it needs. */
    private record Shown(
            String element, String fragment, Function<TaskView, Map<String, Object>> filling, boolean ownsForm)
            implements TaskPanel {

        @Override
        public Map<String, Object> model(TaskView task) {
            return filling.apply(task);
        }
    }
}
