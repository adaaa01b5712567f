package fr.synergies.claim.verdict;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;

/**
 * A category of the plan of an exercise, and what was claimed of it so far. Amounts in euros.
 *
 * @param category its code
 * @param amount the planned expense
 * @param grantedAid the aid granted to it
 * @param claimed the eligible spend of earlier claims
 */
public record PlannedSpend(String category, BigDecimal amount, BigDecimal grantedAid, BigDecimal claimed) {

    /** The most that is eligible: the planned expense and the share by which it may be passed. Not rounded. */
    public BigDecimal limit(BigDecimal transferShare) {
        return amount.multiply(BigDecimal.ONE.add(transferShare));
    }

    /**
     * The aid due on a spend: in proportion to what of the planned expense is spent, never above what was granted.
     *
     * @param spend eligible spend in all
     * @return in euros, to the cent, HALF_UP
     */
    public BigDecimal aidOn(BigDecimal spend) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        return spend.min(amount)
                .multiply(grantedAid)
                .divide(amount, 2, HALF_UP)
                .min(grantedAid)
                .setScale(2, HALF_UP);
    }
}
