package fr.synergies.funding.plan;

import fr.synergies.funding.plan.FundingDecision.Kind;
import fr.synergies.platform.workflow.TaskExclusions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom the decisions on a plan are not offered, because {@link ReviewPolicy} refuses them. */
@Component
class FundingExclusions implements TaskExclusions {

    private static final Set<String> DECISIONS = Set.of("reviewFundingPlan", "approveDerogation");

    private final FundingPlanRepository plans;
    private final FundingRecords records;

    FundingExclusions(FundingPlanRepository plans, FundingRecords records) {
        this.plans = plans;
        this.records = records;
    }

    /** The authors of the plan, and who asked for the derogation that is to be granted. */
    @Override
    public Set<String> of(String caseId, String process, String element) {
        if (!process.equals(FundingCases.PROCESS) || !DECISIONS.contains(element)) {
            return Set.of();
        }
        return plans.ofCase(caseId).map(this::excluded).orElse(Set.of());
    }

    private Set<String> excluded(FundingPlan plan) {
        Set<String> users = new HashSet<>(plan.authors());
        List<FundingDecision> decisions = records.decisions(plan);
        if (!decisions.isEmpty() && decisions.get(decisions.size() - 1).kind() == Kind.REQUEST_DEROGATION) {
            users.add(decisions.get(decisions.size() - 1).actor());
        }
        return users;
    }
}
