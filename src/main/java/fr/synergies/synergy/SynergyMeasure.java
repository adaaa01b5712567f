package fr.synergies.synergy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a synergy brought in a calendar year, as measured with its companies.
 *
 * @param quantity exchanged or bought together, in the base unit of its flows
 * @param saving euros
 * @param tonnes waste avoided
 * @param co2Tonnes tonnes of CO₂ equivalent avoided
 * @param energyKwh energy saved
 * @param jobs created or kept, in full-time equivalents
 * @param volunteerHours time that volunteers gave
 */
record SynergyMeasure(
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
