package fr.synergies.synergy.carried;

import fr.synergies.company.flow.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The benefits of a synergy in a calendar year, as measured with its companies.
 *
 * @param quantity quantity exchanged or bought together, in the base unit of its flows
 * @param saving saving in euros
 * @param tonnes waste avoided, in tonnes
 * @param co2Tonnes tonnes of CO₂ equivalent avoided
 * @param energyKwh energy saved, in kWh
 * @param jobs jobs created or maintained, in full-time equivalents
 * @param volunteerHours volunteers' time, in hours
 */
public record SynergyMeasure(
        int year,

        @Schema(description = "In the base unit of its flows")
        BigDecimal quantity,

        @Schema(description = "Euros") BigDecimal saving,
        @Schema(description = "Tonnes of waste avoided") BigDecimal tonnes,

        @Schema(description = "Tonnes of CO₂ equivalent avoided")
        BigDecimal co2Tonnes,

        BigDecimal energyKwh,
        @Schema(description = "Full-time equivalents") BigDecimal jobs,
        BigDecimal volunteerHours,
        String comment,
        LocalDate measuredOn,
        String measuredBy) {

    public SynergyMeasure {
        quantity = Decimals.number(quantity);
        tonnes = Decimals.number(tonnes);
        co2Tonnes = Decimals.number(co2Tonnes);
        energyKwh = Decimals.number(energyKwh);
        jobs = Decimals.number(jobs);
        volunteerHours = Decimals.number(volunteerHours);
    }
}
