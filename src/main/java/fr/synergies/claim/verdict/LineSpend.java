package fr.synergies.claim.verdict;

import java.math.BigDecimal;

/**
 * What of an admitted line is eligible. Amounts in euros, to the cent.
 *
 * @param planned its category in the plan
 * @param before eligible spend of the category before it: earlier claims, then earlier lines
 * @param eligible what of its amount is eligible
 */
public record LineSpend(ClaimLine line, PlannedSpend planned, BigDecimal before, BigDecimal eligible) {

    public int index() {
        return line.index();
    }

    public BigDecimal after() {
        return before.add(eligible);
    }

    /** The aid due on it. */
    public BigDecimal aid() {
        return planned.aidOn(after()).subtract(planned.aidOn(before));
    }

    /** What of it passes the planned expense and is eligible without bringing aid. */
    public BigDecimal transferred() {
        return after().subtract(planned.amount().max(before)).max(BigDecimal.ZERO);
    }

    /** What of it is not eligible, since it passes the planned expense by more than may be transferred. */
    public BigDecimal exceeded() {
        return line.amount().subtract(eligible);
    }
}
