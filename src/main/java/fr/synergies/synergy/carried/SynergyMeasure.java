package fr.synergies.synergy.carried;

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
        BigDecimal quantity,
        BigDecimal saving,
        BigDecimal tonnes,
        BigDecimal co2Tonnes,
        BigDecimal energyKwh,
        BigDecimal jobs,
        BigDecimal volunteerHours,
        String comment,
        LocalDate measuredOn,
        String measuredBy) {}
