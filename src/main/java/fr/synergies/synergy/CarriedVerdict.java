package fr.synergies.synergy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the rules said of the figures of a carried synergy at a stage, and what a person decided upon it.
 *
 * @param saving euros a year; none if the units do not allow it
 * @param tonnes waste avoided a year
 * @param rulesVersion of the rules that judged
 * @param decision ACCEPT or REJECT, empty where nobody decided
 */
record CarriedVerdict(
        long id,
        SynergyStage stage,
        Verdict verdict,
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        List<Reason> reasons,
        String rulesVersion,
        Instant judgedAt,
        String decision,
        String decisionReason,
        String decidedBy) {

    static final String ACCEPT = "ACCEPT";
    static final String REJECT = "REJECT";

    /** Whether the same was said, whoever asked and when. */
    boolean saysTheSame(Judgement judgement) {
        return new Judgement(verdict, coverage, distanceKm, saving, tonnes, reasons, rulesVersion, judgement.facts())
                .equals(judgement);
    }
}
