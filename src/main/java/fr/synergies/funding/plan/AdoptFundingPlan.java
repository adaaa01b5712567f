package fr.synergies.funding.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code adoptFundingPlan}; sets {@code adopted} to false if the plan has to be judged again. */
@Component("adoptFundingPlan")
class AdoptFundingPlan implements JavaDelegate {

    private final FundingReview review;

    AdoptFundingPlan(FundingReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("adopted", review.adopt(execution.getProcessBusinessKey()));
    }
}
