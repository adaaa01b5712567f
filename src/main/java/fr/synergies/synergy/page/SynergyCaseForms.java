package fr.synergies.synergy.page;

import fr.synergies.company.flow.Decimals;
import fr.synergies.company.flow.FlowFacts;
import fr.synergies.kernel.Reason;
import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.synergy.carried.SynergyMeasures;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The requests concerning a synergy in progress. */
final class SynergyCaseForms {

    private SynergyCaseForms() {}

    /** A company withdraws. */
    @FieldLabels("synergy.case.field.")
    @Schema(name = "SynergyWithdrawal", example = """
            {"siret":"99900001100018","reason":"L'atelier ferme","day":"2022-06-01"}""")
    record Withdrawal(
            @NotBlank String siret,
            @NotBlank @Size(max = Reason.LONGEST) String reason,

            @Schema(description = "Absent: today") LocalDate day) {}

    /** A synergy ends. */
    @Schema(name = "SynergyEnd", example = """
            {"reason":"Le contrat est arrivé à son terme"}""")
    record End(@NotBlank @Size(max = Reason.LONGEST) String reason) {}

    /** The measure of a calendar year. */
    @FieldLabels("synergy.case.measure.")
    @Schema(name = "SynergyMeasureForm", example = """
            {"year":2022,"quantity":12.5,"saving":1800.00,"tonnes":12.5,"co2Tonnes":0.6,"energyKwh":0,"jobs":0.2,
             "volunteerHours":15,"comment":"Neuf mois de service"}""")
    record Measure(
            @Min(2000) @Max(2999) @Schema(description = "Absent: the first one that is not measured")
            Integer year,

            @NotNull
            @DecimalMin("0")
            @DecimalMax(FlowFacts.MOST)
            @Digits(integer = FlowFacts.DIGITS, fraction = FlowFacts.DECIMALS)
            @Schema(description = "In the base unit of its flows")
            BigDecimal quantity,

            @NotNull
            @DecimalMin("0")
            @DecimalMax(FlowFacts.MOST)
            @Digits(integer = 10, fraction = 2)
            @Schema(description = "Euros")
            BigDecimal saving,

            @DecimalMin("0") @DecimalMax(FlowFacts.MOST) @Digits(integer = 10, fraction = 2)
            BigDecimal tonnes,

            @DecimalMin("0") @DecimalMax(FlowFacts.MOST) @Digits(integer = 10, fraction = 2)
            BigDecimal co2Tonnes,

            @DecimalMin("0") @DecimalMax(FlowFacts.MOST) @Digits(integer = 10, fraction = 2)
            BigDecimal energyKwh,

            @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2)
            BigDecimal jobs,

            @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 1)
            BigDecimal volunteerHours,

            @Size(max = 2000) String comment) {

        SynergyMeasures.Typed typed(String by) {
            Map<String, String> figures = new HashMap<>();
            put(figures, "quantity", quantity);
            put(figures, "saving", saving);
            put(figures, "tonnes", tonnes);
            put(figures, "co2Tonnes", co2Tonnes);
            put(figures, "energyKwh", energyKwh);
            put(figures, "jobs", jobs);
            put(figures, "volunteerHours", volunteerHours);
            return new SynergyMeasures.Typed(Optional.ofNullable(year), figures, comment == null ? "" : comment, by);
        }

        private static void put(Map<String, String> figures, String name, BigDecimal figure) {
            if (figure != null) {
                figures.put(name, Decimals.number(figure).toPlainString());
            }
        }
    }
}
