package fr.synergies.funding.plan;

import fr.synergies.funding.plan.FundingDecision.Kind;
import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.util.List;

/** Who may take which decision on a verdict: four-eyes principle, no approval despite an error, mandatory reasons. */
record ReviewPolicy(FundingPlan plan, FundingVerdict verdict, List<FundingDecision> decisions) {

    static final int SHORTEST_JUSTIFICATION = 30;

    static ReviewPolicy of(FundingPlan plan, FundingVerdict verdict, List<FundingDecision> decisions) {
        return new ReviewPolicy(plan, verdict, decisions);
    }

    void check(Kind kind, String actor, String reason, String documentReference) {
        if (plan.status() != FundingPlan.Status.UNDER_REVIEW) {
            throw Refusal.conflict("funding.plan.not-under-review", plan.caseId());
        }
        if (plan.authors().contains(actor)) {
            throw Refusal.forbidden("funding.review.own-plan");
        }
        switch (kind) {
            case APPROVE -> refuseIf(verdict.hasErrors(), "decision", "funding.review.errors-left");
            case ACCEPT_CAPPED -> refuseIf(!verdict.overCap(), "decision", "funding.review.nothing-to-cap");
            case RETURN, REFUSE_DEROGATION -> Reason.of(reason, "funding.review.reason-missing");
            case REQUEST_DEROGATION -> checkDerogation(reason, documentReference);
            case GRANT_DEROGATION -> {}
        }
        if (kind == Kind.GRANT_DEROGATION || kind == Kind.REFUSE_DEROGATION) {
            checkSecondPerson(actor);
        }
    }

    private void checkDerogation(String reason, String documentReference) {
        refuseIf(!verdict.overCap(), "decision", "funding.review.nothing-to-derogate");
        refuseIf(
                reason.strip().length() < SHORTEST_JUSTIFICATION,
                "reason",
                "funding.review.justification-short",
                SHORTEST_JUSTIFICATION,
                reason.strip().length());
        refuseIf(documentReference.isBlank(), "documentReference", "funding.review.document-missing");
    }

    private void checkSecondPerson(String actor) {
        FundingDecision request = decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
        if (request == null || request.kind() != Kind.REQUEST_DEROGATION) {
            throw Refusal.conflict("funding.derogation.not-requested", plan.caseId());
        }
        if (request.actor().equals(actor)) {
            throw Refusal.forbidden("funding.derogation.same-person");
        }
    }

    private static void refuseIf(boolean wrong, String field, String code, Object... arguments) {
        if (wrong) {
            throw Refusal.invalid(Violation.of(field, code, arguments));
        }
    }
}
