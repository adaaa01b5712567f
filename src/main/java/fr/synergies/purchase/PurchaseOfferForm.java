package fr.synergies.purchase;

import fr.synergies.company.flow.FlowFacts;
import fr.synergies.platform.web.form.FieldLabels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A supplier's offer as sent by a client. */
@FieldLabels("synergy.purchase.field.")
@Schema(name = "PurchaseOfferForm", example = """
        {"supplier":"Gaz de l'Est","price":78.50,"unit":"MWh","conditions":"Trois ans, prix ferme",
         "validUntil":"2022-03-31"}""")
record PurchaseOfferForm(
        @NotBlank @Size(max = 200) String supplier,

        @NotNull
        @DecimalMin("0")
        @DecimalMax(FlowFacts.MOST)
        @Digits(integer = FlowFacts.DIGITS, fraction = FlowFacts.DECIMALS)
        @Schema(description = "Euros per unit")
        BigDecimal price,

        @NotBlank @Schema(description = "Of the dimension of the needs")
        String unit,

        @Size(max = 2000) String conditions,

        @NotNull @Schema(description = "Last day on which it can be chosen")
        LocalDate validUntil) {}
