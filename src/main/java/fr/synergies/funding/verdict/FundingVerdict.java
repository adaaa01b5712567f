package fr.synergies.funding.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdict of the rules on a plan. Amounts are in euros, always with two decimals.
 *
 * @param outcome whether every line gets what it requests, and if not, what was decided of it
 * @param rulesVersion version of the rule set that judged
 * @param totals sums over the lines
 * @param partners what each financer pays, in the order of the programme's financers, the funder's aid included
 * @param caps all caps of the programme, including those without a line, in the order of the table
 * @param lines each line, in the plan's order
 * @param findings the findings of the rules, errors first
 */
public record FundingVerdict(
        Outcome outcome,
        String rulesVersion,
        Totals totals,
        Map<String, BigDecimal> partners,
        List<CapVerdict> caps,
        List<LineVerdict> lines,
        List<Finding> findings) {

    /** Whether every line gets what it requests. */
    public enum Outcome {
        COMPLIANT,
        /** Some line requests more than rate and ceilings allow, and nothing is decided of it. */
        OVER_CAP,
        /** Some line requests more, and finance accepted what rate and ceilings allow. */
        CAPPED,
        /** Some line is granted more than rate and ceilings allow, by a derogation. */
        DEROGATION
    }

    /** Sums over the lines. */
    public record Totals(BigDecimal amount, BigDecimal requestedAid, BigDecimal grantedAid, BigDecimal excess) {}

    /**
     * A cap in this exercise.
     *
     * @param cap its code
     * @param rate share of the expense it aids, 0 to 1
     * @param ceiling the maximum aid it allows
     * @param asked what its lines request, each up to its maximum
     * @param granted what they are granted
     * @param headroom ceiling − granted
     */
    public record CapVerdict(
            String cap,
            BigDecimal rate,
            BigDecimal ceiling,
            BigDecimal asked,
            BigDecimal granted,
            BigDecimal headroom) {}

    /**
     * A line of the plan.
     *
     * @param maximumAid rate × amount
     * @param requestedAid the aid it requests; the maximum if it states none
     * @param excess requestedAid − grantedAid
     * @param partners what each financer pays of it
     * @param derogated the part of grantedAid that a derogation grants above rate and ceiling; empty if there is none
     */
    public record LineVerdict(
            String category,
            String label,
            BigDecimal amount,
            BigDecimal maximumAid,
            BigDecimal requestedAid,
            BigDecimal grantedAid,
            BigDecimal excess,
            Map<String, BigDecimal> partners,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> derogated) {

        public LineVerdict {
            derogated =
                    derogated == null ? Optional.empty() : derogated; // verdicts from before derogations named lines
        }
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public boolean overCap() {
        return outcome == Outcome.OVER_CAP;
    }

    /** Whether both grant the same aid line by line, so that the same amounts would be adopted. */
    public boolean grantsTheSameAs(FundingVerdict other) {
        return grants().equals(other.grants());
    }

    /** The same verdict with another version of the rules. */
    FundingVerdict by(String version) {
        return new FundingVerdict(outcome, version, totals, partners, caps, lines, findings);
    }

    private List<BigDecimal> grants() {
        return lines.stream().map(LineVerdict::grantedAid).toList();
    }
}
