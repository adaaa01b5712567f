package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * A cap after step 2 of the judgement.
 *
 * @param ceiling its ceiling in this exercise
 * @param asked what its lines request, each up to its maximum, in euros
 * @param granted the aid granted to them, in euros
 * @param derogated the part of it that a derogation grants, in euros: it takes nothing of the ceiling
 */
public record CapGrant(Ceiling ceiling, BigDecimal asked, BigDecimal granted, BigDecimal derogated) {

    /** Without a derogation; rules from before derogations named their lines know no other. */
    public CapGrant(Ceiling ceiling, BigDecimal asked, BigDecimal granted) {
        this(ceiling, asked, granted, BigDecimal.ZERO);
    }

    /** The part of the ceiling that is not granted, in euros. */
    public BigDecimal headroom() {
        return ceiling.amount().subtract(granted.subtract(derogated));
    }

    /** What the lines request above the ceiling, in euros. */
    public BigDecimal excess() {
        return asked.subtract(ceiling.amount()).max(BigDecimal.ZERO);
    }

    public String code() {
        return ceiling.code();
    }
}
