package fr.synergies.funding.verdict;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;

/**
 * A line after step 1 of the judgement: its maximum aid is known.
 *
 * @param line the line
 * @param cap code of the cap of its category, empty for none
 * @param maximumAid rate × amount, zero without a cap
 * @param requested the aid requested, or the maximum
 */
public record LineAsk(PlanLine line, String cap, BigDecimal maximumAid, BigDecimal requested) {

    /** The amount that counts towards the ceiling: the request, limited to the maximum. */
    public BigDecimal asked() {
        return requested.min(maximumAid);
    }

    /** What it requests above its maximum. */
    public BigDecimal aboveRate() {
        return requested.subtract(maximumAid).max(ZERO);
    }

    /** Its maximum minus its request, never below zero. */
    public BigDecimal notAsked() {
        return maximumAid.subtract(requested).max(ZERO);
    }

    public int index() {
        return line.index();
    }
}
