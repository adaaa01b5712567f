package fr.synergies.funding.page;

import fr.synergies.funding.plan.PlanContent;
import fr.synergies.funding.plan.PlanContentCheck;
import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.kernel.EuroAmount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The content of a plan as accepted by the API. */
@Schema(name = "FundingPlanContent")
record PlanRequest(
        @Schema(description = "The version that was read; absent only to create the first plan of an exercise")
        Integer version,

        @NotNull @Min(1) @Max(12) Integer months,

        @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 4)
        BigDecimal fte,

        @NotNull @Size(min = 1, max = PlanContentCheck.MOST_LINES)
        List<@NotNull @Valid Line> lines) {

    /** An expense. */
    @Schema(name = "FundingPlanLine")
    record Line(
            @NotBlank String category,
            @Size(max = 200) String label,
            @NotNull @EuroAmount BigDecimal amount,

            @EuroAmount @Schema(description = "Aid asked for; absent asks for the maximum")
            BigDecimal requestedAid,

            @Schema(description = "What each partner pays, by code; absent leaves it to the rules")
            Map<String, @NotNull @EuroAmount BigDecimal> partners) {

        PlanLine at(int index) {
            return new PlanLine(
                    index,
                    category,
                    label == null ? "" : label,
                    amount,
                    Optional.ofNullable(requestedAid),
                    partners == null ? Map.of() : partners);
        }

        static Line of(PlanLine line) {
            return new Line(
                    line.category(),
                    line.label(),
                    line.amount(),
                    line.requestedAid().orElse(null),
                    line.shares());
        }
    }

    PlanContent content() {
        List<PlanLine> all = new ArrayList<>();
        for (Line line : lines) {
            all.add(line.at(all.size()));
        }
        return new PlanContent(months, fte, all);
    }

    Optional<Integer> versionRead() {
        return Optional.ofNullable(version);
    }
}
