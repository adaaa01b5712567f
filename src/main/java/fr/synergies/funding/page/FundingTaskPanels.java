package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingPlans;
import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The panels of the tasks of {@code funding-validation}: the plan to edit, or the verdict to decide on. */
@Configuration(proxyBeanMethods = false)
class FundingTaskPanels {

    @Bean
    TaskPanel prepareFundingPlanPanel(PlanEditor editor, FundingPlans plans) {
        return new TaskPanel() {
            @Override
            public String element() {
                return "prepareFundingPlan";
            }

            @Override
            public String fragment() {
                return "funding/panels :: preparing";
            }

            @Override
            public Map<String, Object> model(TaskView task) {
                return editor.model(plans.ofCase(task.caseId()), LocaleContextHolder.getLocale());
            }

            @Override
            public boolean ownsForm() {
                return true;
            }
        };
    }

    @Bean
    TaskPanel reviewFundingPlanPanel(FundingPanels panels) {
        return new Reading("reviewFundingPlan", "funding/panels :: review", panels);
    }

    @Bean
    TaskPanel approveDerogationPanel(FundingPanels panels) {
        return new Reading("approveDerogation", "funding/panels :: derogation", panels);
    }

    @Bean
    TaskPanel remindReviewPanel(FundingPanels panels) {
        return new Reading("remindReview", panels.fragment(), panels);
    }

    /** The verdict and the decisions so far. */
    private record Reading(String element, String fragment, FundingPanels panels) implements TaskPanel {

        @Override
        public Map<String, Object> model(TaskView task) {
            return panels.model(task.caseId());
        }
    }
}
