package fr.synergies.company.flow;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.math.BigDecimal;

/**
 * The emissions avoided when a resource is no longer bought. A row of {@code rules/synergy/emission-factors.csv}.
 *
 * @param resource code of the incoming resource
 * @param dimension dimension in which it has to be measured
 * @param kg CO₂e in kg per base unit of the dimension
 */
public record EmissionFactor(String resource, Dimension dimension, BigDecimal kg, LocalizedText source) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final int KG_OF_A_TONNE = 3;

    /** The factor in a row of the table. */
    public static EmissionFactor of(Cells row) {
        return new EmissionFactor(
                row.text("resource"),
                row.choice("dimension", Dimension.class),
                row.decimal("kg", BigDecimal.ZERO, LARGEST),
                row.localized("source"));
    }

    /** Tonnes of CO₂e for a number of base units. */
    public BigDecimal tonnes(BigDecimal base) {
        return base.multiply(kg).movePointLeft(KG_OF_A_TONNE);
    }
}
