package fr.synergies.funding.page;

import fr.synergies.funding.plan.PlanContent;
import fr.synergies.funding.plan.PlanContentCheck;
import fr.synergies.funding.verdict.PlanLine;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Parses a plan as typed, and reports the errors of each field. */
@Component
class PlanFormReader {

    private final PlanContentCheck check;

    PlanFormReader(PlanContentCheck check) {
        this.check = check;
    }

    /**
     * The content of the form; completely empty lines are ignored.
     *
     * @throws Refusal INVALID naming every faulty field
     */
    PlanContent read(Programme programme, int year, PlanForm form) {
        TypedNumbers numbers = new TypedNumbers();
        int months = numbers.whole("months", form.getMonths(), "funding.months.range");
        BigDecimal fte = numbers.fte("fte", form.getFte());
        List<PlanLine> lines = new ArrayList<>();
        for (int i = 0; i < form.getLines().size(); i++) {
            PlanForm.LineForm line = form.getLines().get(i);
            if (!line.isBlank()) {
                lines.add(line(lines.size(), "lines[" + i + "].", line, numbers));
            }
        }
        PlanContent content = new PlanContent(months, fte, lines);
        refuse(numbers.violations(), programme, year, content);
        return content;
    }

    private void refuse(List<Violation> unreadable, Programme programme, int year, PlanContent content) {
        if (!unreadable.isEmpty()) {
            throw Refusal.invalid(unreadable);
        }
        check.refuseUnlessGood(programme, year, content);
    }

    private static PlanLine line(int index, String path, PlanForm.LineForm line, TypedNumbers numbers) {
        Map<String, BigDecimal> shares = new HashMap<>();
        line.getShares()
                .forEach((partner, typed) -> numbers.optionalAmount(path + "shares[" + partner + "]", typed)
                        .ifPresent(share -> shares.put(partner, share)));
        return new PlanLine(
                index,
                line.getCategory(),
                line.getLabel() == null ? "" : line.getLabel().strip(),
                numbers.amount(path + "amount", line.getAmount()),
                numbers.optionalAmount(path + "requestedAid", line.getRequestedAid()),
                shares);
    }
}
