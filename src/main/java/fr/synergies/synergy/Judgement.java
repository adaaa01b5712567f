package fr.synergies.synergy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the rules say of a carried synergy's figures now. */
record Judgement(
        Verdict verdict,
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        List<Reason> reasons,
        String rulesVersion) {

    static Judgement of(Synergy synergy, String rulesVersion) {
        return new Judgement(
                synergy.verdict(),
                synergy.coverage(),
                synergy.distanceKm(),
                synergy.savingPerYear(),
                synergy.tonnesPerYear(),
                synergy.reasons(),
                rulesVersion);
    }

    /** Of flows that the rules would not even propose any more. */
    static Judgement refused(Reason reason, String rulesVersion) {
        return new Judgement(
                Verdict.INELIGIBLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(reason),
                rulesVersion);
    }
}
