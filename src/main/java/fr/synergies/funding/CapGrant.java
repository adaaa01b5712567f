package fr.synergies.funding;

import java.math.BigDecimal;

/**
 * A cap after step 2 of the judgement.
 *
 * @param ceiling its ceiling in this exercise
 * @param asked what its lines ask, each within its maximum, in euros
 * @param granted what they are granted, in euros
 */
public record CapGrant(Ceiling ceiling, BigDecimal asked, BigDecimal granted) {

    /** What the ceiling leaves, in euros. */
    public BigDecimal headroom() {
        return ceiling.amount().subtract(granted);
    }

    /** What the lines ask above the ceiling, in euros. */
    public BigDecimal excess() {
        return asked.subtract(ceiling.amount()).max(BigDecimal.ZERO);
    }

    public String code() {
        return ceiling.code();
    }
}
