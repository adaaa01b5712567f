package fr.synergies.funding.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code validateFundingPlan}: the rules judge the stored plan. */
@Component("validateFundingPlan")
class ValidateFundingPlan implements JavaDelegate {

    private final FundingReview review;

    ValidateFundingPlan(FundingReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.judge(execution.getProcessBusinessKey());
    }
}
