package fr.synergies.funding.plan;

import fr.synergies.funding.plan.FundingDecision.Kind;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.platform.workflow.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing {@code approveDerogation} stores the decision of a second person on the requested derogation. */
@Component("approveDerogation")
class ApproveDerogation implements TaskHandler {

    private final FundingReview review;

    ApproveDerogation(FundingReview review) {
        this.review = review;
    }

    @Override
    public Map<String, Object> complete(CompletedTask task) {
        String decision = task.text("decision");
        Kind kind = decision.equals("GRANT") ? Kind.GRANT_DEROGATION : Kind.REFUSE_DEROGATION;
        review.decide(task.caseId(), kind, task.actor(), task.text("reason"), "");
        return Map.of("decision", decision);
    }
}
