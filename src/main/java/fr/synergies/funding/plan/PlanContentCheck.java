package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
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

    public void refuseUnlessGood(Programme programme, int year, PlanContent content) {
        List<Violation> violations = new ArrayList<>();
        if (content.months() < 1 || content.months() > 12) {
            violations.add(Violation.of("months", "funding.months.range"));
        }
        if (content.fte().signum() < 0
                || content.fte().compareTo(BigDecimal.TEN) > 0
                || content.fte().scale() > 4) {
            violations.add(Violation.of("fte", "funding.fte.range"));
        }
        if (content.lines().isEmpty() || content.lines().size() > MOST_LINES) {
            violations.add(Violation.of("lines", "funding.lines.count", MOST_LINES));
        }
        content.lines().forEach(line -> check(programme, year, line, violations));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }

    private void check(Programme programme, int year, PlanLine line, List<Violation> violations) {
        String path = "lines[" + line.index() + "].";
        if (rules.category(programme.code(), year, line.category()).isEmpty()) {
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
