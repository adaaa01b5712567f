package fr.synergies.funding.plan;

import fr.synergies.funding.plan.FundingDecision.Kind;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing {@code reviewFundingPlan} stores the decision of finance, if the stored verdict allows it. */
@Component("reviewFundingPlan")
class ReviewFundingPlan implements TaskHandler {

    private final FundingReview review;

    ReviewFundingPlan(FundingReview review) {
        this.review = review;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        Kind kind = Kind.valueOf(task.text("decision"));
        review.decide(task.caseId(), kind, task.actor(), task.text("reason"), task.text("documentReference"));
        return Map.of("decision", kind.name());
    }
}
