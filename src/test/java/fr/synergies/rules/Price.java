package fr.synergies.rules;

import java.math.BigDecimal;

/** A row of the fixture's table. */
public record Price(String fruit, BigDecimal most) {

    public static Price of(String fruit) {
        return new Price(fruit, BigDecimal.ZERO);
    }

    public Price atMost(BigDecimal amount) {
        return new Price(fruit, amount);
    }
}
