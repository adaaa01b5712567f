package fr.synergies.funding.verdict;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An expense of a plan, in euros to the cent.
 *
 * @param index place in the plan, from 0
 * @param category code of the category
 * @param label the applicant's own label, may be empty
 * @param amount the expense
 * @param requestedAid the aid requested; if empty, the maximum is requested
 * @param shares what each partner pays according to the applicant, by code; empty if the plan leaves it to the rules
 */
public record PlanLine(
        int index,
        String category,
        String label,
        BigDecimal amount,
        Optional<BigDecimal> requestedAid,
        Map<String, BigDecimal> shares) {

    public PlanLine {
        amount = amount.setScale(2, HALF_UP);
        requestedAid = requestedAid.map(aid -> aid.setScale(2, HALF_UP));
        Map<String, BigDecimal> cents = new LinkedHashMap<>();
        shares.forEach((partner, share) -> cents.put(partner, share.setScale(2, HALF_UP)));
        shares = Collections.unmodifiableMap(cents);
    }

    /** The aid requested, or the maximum if the line states none. */
    public BigDecimal requestOr(BigDecimal maximum) {
        return requestedAid.orElse(maximum);
    }

    /** Whether the plan itself states who pays what. */
    public boolean statesShares() {
        return !shares.isEmpty();
    }

    /** Sum of the shares stated in the plan. */
    public BigDecimal statedShares() {
        return shares.values().stream().reduce(ZERO, BigDecimal::add);
    }

    /** The share of a partner stated in the plan, zero if there is none. */
    public BigDecimal statedShare(String partner) {
        return shares.getOrDefault(partner, ZERO);
    }
}
