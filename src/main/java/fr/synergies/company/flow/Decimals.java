package fr.synergies.company.flow;

import java.math.BigDecimal;

/** Strips trailing zeros, so that equal numbers are equal however they were typed. */
public final class Decimals {

    private Decimals() {}

    public static BigDecimal number(BigDecimal typed) {
        BigDecimal stripped = typed.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
