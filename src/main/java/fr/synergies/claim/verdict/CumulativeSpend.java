package fr.synergies.claim.verdict;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts the spend of a category line by line, so that no claim and no line passes what the plan allows. */
public final class CumulativeSpend {

    private CumulativeSpend() {}

    /**
     * What of each line is eligible: its amount, or what the limit leaves, to the cent, HALF_UP, never below zero.
     *
     * @param transferShare share by which the planned expense may be passed
     * @param lines the admitted lines of the category, in any order; they count in the order of the claim
     */
    public static List<LineSpend> of(PlannedSpend planned, BigDecimal transferShare, List<AdmittedLine> lines) {
        BigDecimal limit = planned.limit(transferShare);
        BigDecimal spent = planned.claimed().setScale(2, HALF_UP);
        List<LineSpend> all = new ArrayList<>();
        for (ClaimLine line : inOrder(lines)) {
            BigDecimal left = limit.subtract(spent).setScale(2, HALF_UP).max(BigDecimal.ZERO);
            LineSpend counted =
                    new LineSpend(line, planned, spent, line.amount().min(left).setScale(2, HALF_UP));
            all.add(counted);
            spent = counted.after();
        }
        return all;
    }

    private static List<ClaimLine> inOrder(List<AdmittedLine> lines) {
        return lines.stream()
                .map(AdmittedLine::line)
                .sorted(Comparator.comparing(ClaimLine::index))
                .toList();
    }
}
