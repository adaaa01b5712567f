package fr.synergies.funding.page;

import fr.synergies.funding.plan.PlanContentCheck;
import fr.synergies.funding.verdict.KnownCategories;
import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.funding.verdict.StatedCategories;
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
import java.util.stream.Stream;

/** A what-if: a plan of an exercise that is judged without being stored. */
@KnownCategories
@Schema(example = """
        {"programme":"SYNERGIES","exercise":2022,"months":12,"fte":0.75,
         "lines":[{"category":"SALARY","label":"Salaire chargé","amount":44250.00,"requestedAid":31500.00}],
         "priorAid":{"EQUIPMENT":4000.00},"priorStaffMonths":9}""")
record EvaluationRequest(
        @NotBlank @Schema(description = "Code of the programme")
        String programme,

        @NotNull @Schema(description = "Exercise of the programme, a year")
        Integer exercise,

        @NotNull @Min(1) @Max(12) @Schema(description = "Months of the exercise")
        Integer months,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("10")
        @Digits(integer = 2, fraction = 4)
        @Schema(description = "Full-time equivalents, at most 4 decimals")
        BigDecimal fte,

        @NotNull @Size(min = 1, max = PlanContentCheck.MOST_LINES)
        List<@NotNull @Valid Line> lines,

        @Schema(description = "Aid granted in earlier exercises, in euros by category")
        Map<String, @NotNull @EuroAmount BigDecimal> priorAid,

        @Min(0) @Max(1200) @Schema(description = "Months of staff aid of earlier exercises")
        Integer priorStaffMonths,

        @Min(0)
        @Max(12)
        @Schema(description = "Whole months of the exercise in which nobody holds the post; absent means none")
        Integer vacantMonths)
        implements StatedCategories {

    /** An expense. */
    @Schema(name = "EvaluationLine")
    record Line(
            @NotBlank @Schema(description = "Code of the category of expense")
            String category,

            @Size(max = 200) String label,
            @NotNull @EuroAmount BigDecimal amount,

            @EuroAmount @Schema(description = "Aid asked for; absent asks for the maximum")
            BigDecimal requestedAid) {

        PlanLine at(int index) {
            String wording = label == null ? "" : label;
            return new PlanLine(index, category, wording, amount, Optional.ofNullable(requestedAid), Map.of());
        }
    }

    List<PlanLine> planLines() {
        List<PlanLine> all = new ArrayList<>();
        for (Line line : lines) {
            all.add(line.at(all.size()));
        }
        return all;
    }

    @Override
    public Stream<Stated> statedCategories() {
        return Stream.concat(
                StatedCategories.inList("lines", lines, Line::category),
                StatedCategories.inMap("priorAid", priorAidOrNone()));
    }

    Map<String, BigDecimal> priorAidOrNone() {
        return priorAid == null ? Map.of() : priorAid;
    }

    int priorStaffMonthsOrNone() {
        return priorStaffMonths == null ? 0 : priorStaffMonths;
    }

    int vacantMonthsOrNone() {
        return vacantMonths == null ? 0 : vacantMonths;
    }
}
