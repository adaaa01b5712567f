package fr.synergies.funding.plan;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CaseOpening;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Allows a funding case to open on the plan with its id, which must be a draft, and only once. */
@Component
class FundingCaseOpened implements CaseOpening {

    private final FundingPlanRepository plans;

    FundingCaseOpened(FundingPlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        FundingPlan plan =
                plans.ofCase(businessKey).orElseThrow(() -> Refusal.notFound("funding.case.unknown", businessKey));
        if (!plans.openCase(businessKey)) {
            throw Refusal.conflict("funding.case.already-open", businessKey);
        }
        return Map.of("programme", plan.programme(), "exercise", plan.year());
    }
}
