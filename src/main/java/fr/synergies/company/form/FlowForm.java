package fr.synergies.company.form;

import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.FlowFacts;
import fr.synergies.company.flow.Period;
import fr.synergies.company.reference.WasteCode;
import fr.synergies.platform.web.form.FieldLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** A flow as sent by a client. */
@FieldLabels("synergy.column.")
@Schema(name = "CompanyFlowForm", example = """
        {"siret":"99900000100018","direction":"OUT","resource":"PALLET","wasteCode":"15 01 03","quantity":1200,
         "unit":"piece","period":"YEAR","months":[1,2,3],"disposalPrice":0.40,"note":"80 x 120"}""")
public record FlowForm(
        @NotBlank @Schema(description = "SIRET of its company; never changes")
        String siret,

        @NotNull Direction direction,

        @NotBlank @Schema(description = "Code of a resource of rules/synergy/resources.csv")
        String resource,

        @Pattern(regexp = WasteCode.FORMAT, message = "{synergy.waste.format}")
        @Schema(description = "Code of the European list of waste, with * for hazardous waste")
        String wasteCode,

        @NotNull
        @DecimalMin("0")
        @DecimalMax(FlowFacts.MOST)
        @Digits(integer = FlowFacts.DIGITS, fraction = FlowFacts.DECIMALS)
        BigDecimal quantity,

        @Schema(description = "kg, t, m³, l, kWh, MWh, piece, pallet, hour, day or €/year; absent: no figures")
        String unit,

        @NotNull Period period,

        @Size(max = 12) @Schema(description = "1 to 12; none: all twelve")
        List<@NotNull @Min(1) @Max(12) Integer> months,

        @DecimalMin("0")
        @DecimalMax(FlowFacts.MOST)
        @Digits(integer = FlowFacts.DIGITS, fraction = FlowFacts.DECIMALS)
        @Schema(description = "Euros per unit; absent: 0")
        BigDecimal unitPrice,

        @DecimalMin("0")
        @DecimalMax(FlowFacts.MOST)
        @Digits(integer = FlowFacts.DIGITS, fraction = FlowFacts.DECIMALS)
        @Schema(description = "Euros that getting rid of a unit costs; absent: 0")
        BigDecimal disposalPrice,

        @Size(max = 2000) String note,

        @Schema(description = "Of the flow as read, needed to change it")
        Integer version) {

    public FlowFacts facts() {
        return new FlowFacts(
                direction,
                resource,
                wasteCode == null ? "" : wasteCode,
                quantity,
                unit == null ? "" : unit,
                period,
                months == null ? List.of() : months,
                unitPrice == null ? BigDecimal.ZERO : unitPrice,
                disposalPrice == null ? BigDecimal.ZERO : disposalPrice,
                note == null ? "" : note.strip());
    }

    /** The same form, for changing this version of the flow. */
    FlowForm read(Integer known) {
        return new FlowForm(
                siret,
                direction,
                resource,
                wasteCode,
                quantity,
                unit,
                period,
                months,
                unitPrice,
                disposalPrice,
                note,
                known);
    }
}
