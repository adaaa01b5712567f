package fr.synergies.synergy;

import java.math.BigDecimal;

/** Numbers without their trailing zeros, so that equal ones are equal however they were typed. */
final class Plain {

    private Plain() {}

    static BigDecimal number(BigDecimal typed) {
        BigDecimal stripped = typed.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
