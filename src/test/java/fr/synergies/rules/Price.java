package fr.synergies.rules;

import java.math.BigDecimal;

/** A row of the fixture's table. */
public record Price(String fruit, BigDecimal most) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    public static Price of(Cells row) {
        return new Price(row.text("fruit"), row.decimal("most", LARGEST.negate(), LARGEST));
    }
}
