package fr.synergies.synergy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the rules say of a carried synergy's figures now.
 *
 * @param facts what they say it of
 */
record Judgement(
        Verdict verdict,
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        List<Reason> reasons,
        String rulesVersion,
        SynergyFacts facts) {

    static Judgement of(Synergy synergy, String rulesVersion, SynergyFacts facts) {
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

    /** Of flows that the rules would not even propose any more. */
    static Judgement refused(Reason reason, String rulesVersion, SynergyFacts facts) {
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
