package fr.synergies.funding.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code recordWithdrawal}: the case ends without a plan. */
@Component("recordWithdrawal")
class RecordWithdrawal implements JavaDelegate {

    private final FundingReview review;

    RecordWithdrawal(FundingReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.withdraw(execution.getProcessBusinessKey());
    }
}
