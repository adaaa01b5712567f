package fr.synergies.synergy.matching;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The current verdict of the rules on a synergy in progress.
 *
 * @param facts the facts on which it is based
 */
public record Judgement(
        Verdict verdict,
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        List<CriterionFinding> reasons,
        String rulesVersion,
        SynergyFacts facts) {

    public static Judgement of(Synergy synergy, String rulesVersion, SynergyFacts facts) {
        return new Judgement(
                synergy.verdict(),
                synergy.coverage(),
                synergy.distanceKm(),
                synergy.savingPerYear(),
                synergy.tonnesPerYear(),
                synergy.reasons(),
                rulesVersion,
                facts);
    }

    /** A judgement on flows that would no longer be proposed at all. */
    public static Judgement refused(CriterionFinding reason, String rulesVersion, SynergyFacts facts) {
        return new Judgement(
                Verdict.INELIGIBLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(reason),
                rulesVersion,
                facts);
    }
}
