package fr.synergies.funding;

import fr.synergies.funding.FundingDecision.Kind;
import fr.synergies.workflow.CompletedTask;
import fr.synergies.workflow.TaskHandler;
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
