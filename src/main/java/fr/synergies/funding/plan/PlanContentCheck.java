package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.Category;
import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Financer;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The constraints on a plan that is to be stored, whichever entry point it came through. */
@Component
public class PlanContentCheck {

    static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1000000000");
    public static final int MOST_LINES = 500;

    private final FundingRules rules;

    PlanContentCheck(FundingRules rules) {
        this.rules = rules;
    }

    /**
     * Refuses a plan that is not to be stored.
     *
     * @throws Refusal INVALID naming each field, UNPROCESSABLE if the rules do not cover the programme
     */
    public void refuseUnlessGood(Programme programme, int year, PlanContent content) {
        rules.refuseGaps(programme);
        refuseMalformed(programme, year, content);
    }

    /**
     * Refuses a plan that the definition of a programme forecasts; what the rules do not say yet of the programme is told as a
     * finding, and refuses what becomes of the plan.
     *
     * @throws Refusal INVALID naming each field
     */
    void refuseMalformed(Programme programme, int year, PlanContent content) {
        List<Violation> violations = new ArrayList<>();
        programme.exercise(year).ifPresent(exercise -> check(exercise, content, violations));
        if (content.lines().isEmpty() || content.lines().size() > MOST_LINES) {
            violations.add(Violation.of("lines", "funding.lines.count", MOST_LINES));
        }
        Set<String> categories =
                rules.categories(programme, year).stream().map(Category::code).collect(Collectors.toSet());
        content.lines().forEach(line -> check(programme, categories, line, violations));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    /** Months and FTE are those of the exercise: what changes them is an amendment of the programme, never a plan. */
    private static void check(Exercise exercise, PlanContent content, List<Violation> violations) {
        String year = String.valueOf(exercise.year());
        if (content.months() != exercise.months()) {
            violations.add(Violation.of("months", "funding.months.exercise", exercise.months(), year));
        }
        if (content.fte().compareTo(exercise.fte()) != 0) {
            violations.add(Violation.of("fte", "funding.fte.exercise", exercise.fte(), year));
        }
    }

    private static void check(Programme programme, Set<String> categories, PlanLine line, List<Violation> violations) {
        String path = "lines[" + line.index() + "].";
        if (!categories.isEmpty() && !categories.contains(line.category())) {
            violations.add(Violation.of(path + "category", "funding.category.unknown", line.category()));
        }
        if (line.label().length() > 200) {
            violations.add(Violation.of(path + "label", "funding.label.length"));
        }
        checkAmount(path + "amount", line.amount(), violations);
        line.requestedAid().ifPresent(aid -> checkAmount(path + "requestedAid", aid, violations));
        Set<String> partners = programme.financers().stream()
                .filter(financer -> !financer.funder())
                .map(Financer::code)
                .collect(Collectors.toSet());
        line.shares().forEach((partner, share) -> {
            if (!partners.contains(partner)) {
                violations.add(Violation.of(path + "partners." + partner, "funding.partner.unknown", partner));
            }
            checkAmount(path + "partners." + partner, share, violations);
        });
    }

    private static void checkAmount(String field, BigDecimal amount, List<Violation> violations) {
        if (amount.signum() < 0 || amount.compareTo(LARGEST_AMOUNT) > 0) {
            violations.add(Violation.of(field, "funding.amount.range"));
        }
    }
}
