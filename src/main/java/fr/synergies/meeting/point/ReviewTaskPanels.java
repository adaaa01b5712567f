package fr.synergies.meeting.point;

import fr.synergies.tasks.TaskPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The panels of the tasks of {@code monthly-review} and {@code review-action}. */
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
        return TaskPanel.withOwnForm("writeMinutes", "review/panels :: writing", panels::writing);
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
        return TaskPanel.of("doActionCci", panels.fragment(), task -> panels.model(task.caseId()));
    }

    @Bean
    TaskPanel doActionMetropolePanel(ReviewActionPanels panels) {
        return TaskPanel.of("doActionMetropole", panels.fragment(), task -> panels.model(task.caseId()));
    }

    private static TaskPanel point(String element, ReviewPanels panels) {
        return TaskPanel.of(element, panels.fragment(), task -> panels.model(task.caseId()));
    }
}
