package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.PlanLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The content of a plan written by staff.
 *
 * @param months months of the exercise, 1 to 12
 * @param fte full-time equivalents, 0 to 10
 * @param lines expenses, 1 to 500
 */
public record PlanContent(int months, BigDecimal fte, List<PlanLine> lines) {

    public PlanContent {
        fte = fte.setScale(Math.max(4, fte.scale()));
        lines = List.copyOf(lines);
    }

    /** The total aid of the lines that state a request; empty if none does. */
    Optional<BigDecimal> statedAid() {
        return lines.stream().flatMap(line -> line.requestedAid().stream()).reduce(BigDecimal::add);
    }
}
