package fr.synergies.funding.plan;

import fr.synergies.casefile.eligibility.FourEyes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reports whom {@link ReviewPolicy} excludes from a decision: the authors of the plan, and the person who requested the
 * derogation.
 */
@Component
class FundingFourEyes implements FourEyes {

    private static final String REVIEW = "reviewFundingPlan";
    private static final String DEROGATION = "approveDerogation";
    private static final Set<String> DECISIONS = Set.of(REVIEW, DEROGATION);

    @Override
    public Map<String, String> kept(String element, List<Done> before) {
        Map<String, String> kept = new HashMap<>();
        if (DECISIONS.contains(element)) {
            before.stream()
                    .filter(FundingFourEyes::wrote)
                    .forEach(done -> kept.put(done.actor(), "funding.kept.author"));
        }
        if (DEROGATION.equals(element)) {
            before.stream()
                    .filter(done ->
                            done.element().equals(REVIEW) && done.outcome().equals("REQUEST_DEROGATION"))
                    .reduce((earlier, later) -> later)
                    .ifPresent(asked -> kept.putIfAbsent(asked.actor(), "funding.kept.asked"));
        }
        return kept;
    }

    private static boolean wrote(Done done) {
        return done.act().equals("funding-plan-saved")
                || done.act().equals("task-completed") && done.element().equals("prepareFundingPlan");
    }
}
