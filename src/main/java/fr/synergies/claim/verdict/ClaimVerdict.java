package fr.synergies.claim.verdict;

import fr.synergies.rules.Finding;
import java.math.BigDecimal;
import java.util.List;

/**
 * The verdict of the rules on a claim. Amounts are in euros, always with two decimals.
 *
 * @param rulesVersion version of the rule set that judged
 * @param totals sums over the lines
 * @param lines each line, in the claim's order
 * @param caps all caps of the exercise, in the order of the table
 * @param findings the findings of the rules, errors first
 */
public record ClaimVerdict(
        String rulesVersion,
        Outcome outcome,
        ClaimTotals totals,
        List<ClaimLineVerdict> lines,
        List<CapBalance> caps,
        List<Finding> findings) {

    /** Whether the claim is taken whole, in part, or not at all. */
    public enum Outcome {
        /** Every line is accepted whole. */
        ADMISSIBLE,
        /** Something is eligible, but not everything. */
        REDUCED,
        /** Nothing is eligible. */
        REJECTED
    }

    /** What becomes of a line. */
    public enum LineOutcome {
        ACCEPTED,
        /** Cut to what is eligible. */
        REDUCED,
        REJECTED
    }

    /**
     * Sums over the lines.
     *
     * @param aid the aid due
     */
    public record ClaimTotals(BigDecimal amount, BigDecimal eligible, BigDecimal aid) {}

    /**
     * A line of the claim.
     *
     * @param aid the aid due on it
     */
    public record ClaimLineVerdict(
            String category,
            String reference,
            BigDecimal amount,
            LineOutcome verdict,
            BigDecimal eligible,
            BigDecimal aid) {}

    /**
     * A cap in this exercise.
     *
     * @param cap its code
     * @param granted aid granted to its categories
     * @param before aid due on earlier claims
     * @param due aid due on this claim
     * @param left granted − before − due
     */
    public record CapBalance(String cap, BigDecimal granted, BigDecimal before, BigDecimal due, BigDecimal left) {}
}
