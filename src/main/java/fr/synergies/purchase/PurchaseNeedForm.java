package fr.synergies.purchase;

import fr.synergies.company.flow.FlowFacts;
import fr.synergies.platform.web.form.FieldLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** A company's need as sent by a client. */
@FieldLabels("synergy.purchase.field.")
@Schema(name = "PurchaseNeedForm", example = """
        {"siret":"99900001100018","resource":"GAS","volume":1200,"unit":"MWh","unitPrice":85.00}""")
record PurchaseNeedForm(
        @NotBlank @Schema(description = "SIRET of a company of the programme that has not withdrawn its consent")
        String siret,

        @NotBlank
        @Schema(description = "Code of a resource of rules/synergy/resources.csv; the same for all of the round")
        String resource,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax(FlowFacts.MOST)
        @Digits(integer = FlowFacts.DIGITS, fraction = FlowFacts.DECIMALS)
        @Schema(description = "Needed in a year, in the unit")
        BigDecimal volume,

        @NotBlank @Schema(description = "kg, t, m³, l, kWh, MWh, piece, pallet, hour, day or €/year")
        String unit,

        @NotNull
        @DecimalMin("0")
        @DecimalMax(FlowFacts.MOST)
        @Digits(integer = FlowFacts.DIGITS, fraction = FlowFacts.DECIMALS)
        @Schema(description = "Euros that it pays per unit today")
        BigDecimal unitPrice) {

    /** The same need, where the SIRET was typed in groups of digits. */
    PurchaseNeedForm plain() {
        return new PurchaseNeedForm(siret.replaceAll("\\s", ""), resource, volume, unit, unitPrice);
    }
}
