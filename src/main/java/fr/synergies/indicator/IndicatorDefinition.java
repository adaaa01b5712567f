package fr.synergies.indicator;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;

/**
 * The definition of an indicator. A row of {@code rules/synergy/indicators.csv}.
 *
 * @param definition what it counts, in which period
 * @param axis the aspect of ELIPSE to which it belongs
 * @param theme the theme within that aspect
 */
record IndicatorDefinition(
        Indicator indicator,
        LocalizedText name,
        LocalizedText definition,
        LocalizedText unit,
        Axis axis,
        LocalizedText theme) {

    /** The three aspects by which ELIPSE assesses how lasting an industrial ecology initiative is. */
    public enum Axis {
        GOVERNANCE,
        ECONOMIC_MODEL,
        ACTIVITIES
    }

    /** The indicator in a row of the table. */
    public static IndicatorDefinition of(Cells row) {
        return new IndicatorDefinition(
                row.choice("code", Indicator.class),
                row.localized("name"),
                row.localized("definition"),
                row.localized("unit"),
                row.choice("axis", Axis.class),
                row.localized("theme"));
    }
}
