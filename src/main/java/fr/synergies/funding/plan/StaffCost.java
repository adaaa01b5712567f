package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The salary cost of full-time equivalents: full-year salary × FTE × months / 12, as the paper computes it (59 000 × 0.75 = 44
 * 250). The request of a line and its shares no longer fit a different salary, so both are left to the rules.
 */
class StaffCost {

    private static final String SALARY = "SALARY";
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final Programme programme;

    StaffCost(Programme programme) {
        this.programme = programme;
    }

    /** The same plan with other full-time equivalents; several lines of salary keep their proportions. */
    PlanContent at(BigDecimal fte, PlanContent content) {
        BigDecimal salary = programme
                .fullYearSalary()
                .multiply(fte)
                .multiply(BigDecimal.valueOf(content.months()))
                .divide(TWELVE, 2, RoundingMode.HALF_UP);
        BigDecimal before = content.lines().stream()
                .filter(StaffCost::isSalary)
                .map(PlanLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<PlanLine> lines = new ArrayList<>();
        BigDecimal seen = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (PlanLine line : content.lines()) {
            if (isSalary(line) && before.signum() > 0) {
                seen = seen.add(line.amount());
                BigDecimal upToHere = salary.multiply(seen).divide(before, 2, RoundingMode.HALF_UP);
                lines.add(with(line, upToHere.subtract(given)));
                given = upToHere;
            } else {
                lines.add(line);
            }
        }
        return new PlanContent(content.months(), fte, lines);
    }

    private static boolean isSalary(PlanLine line) {
        return line.category().equals(SALARY);
    }

    private static PlanLine with(PlanLine line, BigDecimal amount) {
        return new PlanLine(line.index(), line.category(), line.label(), amount, Optional.empty(), Map.of());
    }
}
