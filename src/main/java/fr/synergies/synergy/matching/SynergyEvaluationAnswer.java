package fr.synergies.synergy.matching;

import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judged synergies as returned by the API, with their sentences in one language. */
@Schema(name = "SynergyEvaluation")
public record SynergyEvaluationAnswer(String rulesVersion, List<SynergyAnswer> synergies) {

    /** A synergy in one language. */
    @Schema(name = "Synergy")
    record SynergyAnswer(
            SynergyKind kind,

            @Schema(description = "Of a substitution the outgoing flow, then the incoming one")
            List<String> flows,

            List<String> companies,
            Verdict verdict,
            String workingGroup,

            @Schema(description = "Smaller / larger yearly quantity, of a substitution")
            Optional<BigDecimal> coverage,

            @Schema(description = "Of the two farthest companies; null if a position is unknown")
            Optional<BigDecimal> distanceKm,

            @Schema(description = "Euros a year") Optional<BigDecimal> savingPerYear,

            @Schema(description = "Tonnes of waste avoided a year")
            Optional<BigDecimal> tonnesPerYear,

            List<ReasonAnswer> reasons,

            @Schema(
                    description =
                            "Tonnes of CO₂e avoided a year; null for a pooling, and where emission-factors.csv has no"
                                    + " row for the resource received and its unit")
            Optional<BigDecimal> co2TonnesPerYear) {}

    /** The result of a criterion, in one language. */
    @Schema(name = "SynergyReason")
    public record ReasonAnswer(String rule, CriterionOutcome outcome, String message, String source) {}

    static SynergyEvaluationAnswer of(String version, List<Synergy> synergies, Locale language) {
        return new SynergyEvaluationAnswer(
                version,
                synergies.stream().map(synergy -> answer(synergy, language)).toList());
    }

    private static SynergyAnswer answer(Synergy synergy, Locale language) {
        return new SynergyAnswer(
                synergy.kind(),
                synergy.flows(),
                synergy.companies(),
                synergy.verdict(),
                synergy.workingGroup(),
                synergy.coverage(),
                synergy.distanceKm(),
                synergy.savingPerYear(),
                synergy.tonnesPerYear(),
                reasons(synergy.reasons(), language),
                synergy.co2TonnesPerYear());
    }

    /** The results of the criteria in one language. */
    public static List<ReasonAnswer> reasons(List<CriterionFinding> reasons, Locale language) {
        return reasons.stream()
                .map(reason -> new ReasonAnswer(
                        reason.rule(),
                        reason.outcome(),
                        reason.message().in(language),
                        reason.source().in(language)))
                .toList();
    }
}
