package fr.synergies.synergy.carried;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.Verdict;
import fr.synergies.synergy.matching.Judgement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The verdict of the rules on a synergy in progress at a stage, and the decision of a person on it.
 *
 * @param id id of the decision
 * @param saving saving in euros per year; empty if the units do not allow it
 * @param tonnes waste avoided, in tonnes per year
 * @param rulesVersion version of the rules that judged
 * @param decision ACCEPT or REJECT, empty if nobody has decided
 */
public record RunningSynergyVerdict(
        String id,
        SynergyStage stage,
        Verdict verdict,
        Optional<BigDecimal> coverage,
        Optional<BigDecimal> distanceKm,
        Optional<BigDecimal> saving,
        Optional<BigDecimal> tonnes,
        List<CriterionFinding> reasons,
        String rulesVersion,
        Instant judgedAt,
        String decision,
        String decisionReason,
        String decidedBy) {

    static final String ACCEPT = "ACCEPT";
    static final String REJECT = "REJECT";

    /** Whether a judgement has the same content as this verdict, regardless of its time. */
    boolean saysTheSame(Judgement judgement) {
        return new Judgement(verdict, coverage, distanceKm, saving, tonnes, reasons, rulesVersion, judgement.facts())
                .equals(judgement);
    }
}
