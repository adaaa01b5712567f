package fr.synergies.funding.plan;

import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing {@code prepareFundingPlan} submits the draft. */
@Component("prepareFundingPlan")
class PrepareFundingPlan implements TaskHandler {

    private final FundingReview review;

    PrepareFundingPlan(FundingReview review) {
        this.review = review;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        review.submit(task.caseId(), task.actor());
        return Map.of();
    }
}
