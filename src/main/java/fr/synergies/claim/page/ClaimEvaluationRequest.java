package fr.synergies.claim.page;

import fr.synergies.claim.verdict.ClaimLine;
import fr.synergies.claim.verdict.PlannedSpend;
import fr.synergies.funding.verdict.KnownCategories;
import fr.synergies.funding.verdict.StatedCategories;
import fr.synergies.kernel.EuroAmount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A what-if: a claim on an exercise that is judged without being stored. */
@KnownCategories
@Schema(example = """
        {"programme":"SYNERGIES","exercise":2022,
         "plan":[{"category":"SALARY","amount":44250.00,"grantedAid":27000.00}],
         "claimed":[{"category":"SALARY","amount":40000.00}], "claimedReferences":["PAIE-2022-10"],
         "lines":[{"category":"SALARY","date":"2022-11-30","amount":3687.50,"reference":"PAIE-2022-11",
                   "evidence":true,"timeRecord":true}]}""")
record ClaimEvaluationRequest(
        @NotBlank @Schema(description = "Code of the programme")
        String programme,

        @NotNull @Schema(description = "Exercise of the programme, a year")
        Integer exercise,

        @NotNull @Size(min = 1, max = MOST_LINES) @Schema(description = "The adopted plan")
        List<@NotNull @Valid Planned> plan,

        @Size(max = MOST_LINES) @Schema(description = "Eligible spend of earlier claims; absent: none")
        List<@NotNull @Valid Claimed> claimed,

        @Size(max = MOST_REFERENCES) @Schema(description = "References of the expenses of earlier claims; absent: none")
        List<@NotBlank @Size(max = LONGEST_REFERENCE) String> claimedReferences,

        @NotNull @Size(min = 1, max = MOST_LINES) List<@NotNull @Valid Line> lines)
        implements StatedCategories {

    private static final int MOST_LINES = 500;
    private static final int MOST_REFERENCES = 20_000;
    private static final int LONGEST_REFERENCE = 100;

    /** An expense of the plan. */
    @Schema(name = "ClaimPlanLine")
    record Planned(
            @NotBlank @Schema(description = "Code of the category of expense")
            String category,

            @NotNull @EuroAmount @Schema(description = "Planned expense")
            BigDecimal amount,

            @NotNull @EuroAmount @Schema(description = "Aid granted to it")
            BigDecimal grantedAid) {}

    /** What earlier claims justified of a category. */
    @Schema(name = "ClaimedSpend")
    record Claimed(
            @NotBlank @Schema(description = "Code of the category of expense")
            String category,

            @NotNull @EuroAmount BigDecimal amount) {}

    /** An expense that is claimed. */
    @Schema(name = "ClaimLine")
    record Line(
            @NotBlank @Schema(description = "Code of the category of expense")
            String category,

            @NotNull @Schema(description = "Date of the invoice or payslip")
            LocalDate date,

            @NotNull @EuroAmount @Schema(description = "Amount excluding tax")
            BigDecimal amount,

            @NotBlank @Size(max = LONGEST_REFERENCE) @Schema(description = "Reference of the invoice or payslip")
            String reference,

            @NotNull @Schema(description = "Whether its document is there")
            Boolean evidence,

            @Schema(description = "Whether the time it pays for is recorded and signed; absent: false")
            Boolean timeRecord) {

        ClaimLine at(int index) {
            return new ClaimLine(index, category, date, amount, reference, evidence, Boolean.TRUE.equals(timeRecord));
        }
    }

    List<PlannedSpend> planned() {
        return plan.stream()
                .map(line -> new PlannedSpend(line.category(), line.amount(), line.grantedAid(), BigDecimal.ZERO))
                .toList();
    }

    Map<String, BigDecimal> claimedByCategory() {
        return orNone(claimed).stream().collect(Collectors.toMap(Claimed::category, Claimed::amount, BigDecimal::add));
    }

    List<String> claimedReferencesOrNone() {
        return orNone(claimedReferences);
    }

    List<ClaimLine> claimLines() {
        List<ClaimLine> all = new ArrayList<>();
        for (Line line : lines) {
            all.add(line.at(all.size()));
        }
        return all;
    }

    @Override
    public Stream<Stated> statedCategories() {
        return Stream.of(
                        StatedCategories.inList("plan", plan, Planned::category),
                        StatedCategories.inList("claimed", claimed, Claimed::category),
                        StatedCategories.inList("lines", lines, Line::category))
                .flatMap(stated -> stated);
    }

    private static <T> List<T> orNone(List<T> stated) {
        return stated == null ? List.of() : stated;
    }
}
