package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.FlowFacts;
import fr.synergies.company.flow.Period;
import fr.synergies.company.reference.WasteCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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

/** Companies and their flows to be judged without being stored. */
@ConsistentEvaluation
@Schema(example = """
        {"programme":"SYNERGIES",
         "companies":[
          {"id":"A","park":"CAP_NORD","consent":true,"latitude":47.35,"longitude":5.04,"permits":[],"permitsKnown":true},
          {"id":"B","park":"VITAL_EST","consent":true,"permits":["13 02 05*"],"permitsKnown":true}],
         "flows":[
          {"id":"f1","company":"A","direction":"OUT","resource":"PALLET","wasteCode":"15 01 03","quantity":1200,
           "unit":"piece","period":"YEAR","months":[1,2,3],"disposalPrice":0.40},
          {"id":"f2","company":"B","direction":"IN","resource":"PALLET","quantity":125,"unit":"piece","period":"MONTH",
           "unitPrice":2.50}]}""")
public record SynergyEvaluationRequest(
        @NotBlank @Schema(description = "Code of the programme")
        String programme,

        @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid CompanyRequest> companies,
        @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid FlowRequest> flows) {

    static final int MOST = 2000;
    private static final int MOST_PERMITS = 500;
    private static final int LONGEST_ID = 100;

    /** A company and where it is. */
    @Schema(name = "SynergyCompany")
    public record CompanyRequest(
            @NotBlank @Size(max = LONGEST_ID) String id,

            @NotBlank @Schema(description = "CAP_NORD, GRAND_SUD, VITAL_EST, METROPOLE or OUTSIDE")
            String park,

            @Schema(description = "Whether it agrees to share the data used; absent: it does not")
            Boolean consent,

            @DecimalMin("-90")
            @DecimalMax("90")
            @Digits(integer = 2, fraction = 15)
            @Schema(description = "Degrees north; absent with the longitude: the park's centre")
            BigDecimal latitude,

            @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 15)
            BigDecimal longitude,

            @Size(max = MOST_PERMITS) @Schema(description = "Codes of the hazardous waste it may receive")
            List<@NotNull @Pattern(regexp = WasteCode.FORMAT, message = "{synergy.waste.format}") String> permits,

            @Schema(description = "Whether its permits are known; absent: they are not")
            Boolean permitsKnown) {}

    /** A flow that leaves or enters a company. */
    @Schema(name = "SynergyFlow")
    public record FlowRequest(
            @NotBlank @Size(max = LONGEST_ID) String id,

            @NotBlank @Schema(description = "Id of its company")
            String company,

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

            @DecimalMin("0")
            @DecimalMax(FlowFacts.MOST)
            @Digits(integer = FlowFacts.DIGITS, fraction = FlowFacts.DECIMALS)
            @Schema(
                    description =
                            "The part of the quantity that running synergies use already, in the same unit and period; absent: 0")
            BigDecimal bound) {}
}
