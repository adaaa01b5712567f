package fr.synergies.claim;

import fr.synergies.claim.verdict.ClaimFacts;
import fr.synergies.claim.verdict.ClaimLine;
import fr.synergies.claim.verdict.ClaimRules;
import fr.synergies.claim.verdict.ClaimVerdict;
import fr.synergies.claim.verdict.PlannedSpend;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges claims without storing them. */
@Service
public class ClaimEvaluation {

    private final Programmes programmes;
    private final ClaimRules rules;

    ClaimEvaluation(Programmes programmes, ClaimRules rules) {
        this.programmes = programmes;
        this.rules = rules;
    }

    /**
     * Judges a claim on the plan and the earlier claims that the caller states.
     *
     * @param claimed eligible spend of earlier claims, in euros by category
     * @param claimedReferences references of the expenses of earlier claims
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme, UNPROCESSABLE if it has no such exercise,
     *     INVALID if a line of the plan was granted more than its expense
     */
    @Transactional(readOnly = true)
    public ClaimVerdict whatIf(
            String code,
            int year,
            List<PlannedSpend> plan,
            Map<String, BigDecimal> claimed,
            List<String> claimedReferences,
            List<ClaimLine> lines) {
        Programme programme = programmes.named(code);
        refuseAidAboveExpense(plan);
        return rules.judge(new ClaimFacts(
                programme, programmes.exercise(programme, year), plan, claimed, claimedReferences, lines));
    }

    private static void refuseAidAboveExpense(List<PlannedSpend> plan) {
        List<Violation> above = IntStream.range(0, plan.size())
                .filter(line ->
                        plan.get(line).grantedAid().compareTo(plan.get(line).amount()) > 0)
                .mapToObj(line -> Violation.of("plan[" + line + "].grantedAid", "claim.granted.above"))
                .toList();
        if (!above.isEmpty()) {
            throw Refusal.invalid(above);
        }
    }
}
