package fr.synergies.funding.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.synergies.funding.plan.FundingDecision;
import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.plan.StoredVerdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as returned by the API. */
@Schema(name = "FundingPlan")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PlanAnswer(
        String programme,
        int exercise,
        int revision,
        int version,
        FundingPlan.Status status,
        String caseId,
        boolean caseOpened,
        int months,
        BigDecimal fte,
        Instant updatedAt,
        List<PlanRequest.Line> lines,

        @Schema(description = "Latest verdict on the submitted plan; absent while it was never submitted")
        Optional<VerdictAnswer> verdict,

        List<FundingDecision> decisions) {

    static PlanAnswer of(
            FundingPlan plan, Optional<StoredVerdict> verdict, List<FundingDecision> decisions, Locale language) {
        return new PlanAnswer(
                plan.programme(),
                plan.year(),
                plan.revision(),
                plan.version(),
                plan.status(),
                plan.caseId(),
                plan.caseOpened(),
                plan.months(),
                new BigDecimal(plan.fte().stripTrailingZeros().toPlainString()),
                plan.updatedAt(),
                plan.lines().stream().map(PlanRequest.Line::of).toList(),
                verdict.map(stored -> VerdictAnswer.of(stored.verdict(), language)),
                decisions);
    }
}
