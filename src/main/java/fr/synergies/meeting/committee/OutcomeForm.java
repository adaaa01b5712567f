package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses the decision recorded in the minutes. */
class OutcomeForm {

    private static final Pattern FTE = Pattern.compile("\\d{1,2}(?:[.,]\\d{1,4})?");

    private final Programme programme;
    private final int next;

    /**
     * @param year the year of the committee, which adjusts the following exercise
     */
    OutcomeForm(Programme programme, int year) {
        this.programme = programme;
        this.next = year + 1;
    }

    /**
     * The decision.
     *
     * @throws Refusal INVALID if the adjustment changes nothing, the exercise does not exist, or a figure is impossible
     */
    CommitteeOutcome read(CompletedTask task) {
        Committee.Decision decision = Committee.Decision.valueOf(task.text("decision"));
        String typed = task.text("fte").strip();
        String budget = task.text("budget").strip();
        List<Violation> violations = new ArrayList<>();
        if (decision == Committee.Decision.ADJUST) {
            if (programme.exercise(next).isEmpty()) {
                violations.add(Violation.of("decision", "steering.adjust.no-exercise", String.valueOf(next)));
            }
            if (typed.isEmpty() && budget.isEmpty()) {
                violations.add(Violation.of("fte", "steering.adjust.nothing"));
            }
        } else if (!typed.isEmpty() || !budget.isEmpty()) {
            violations.add(Violation.of("decision", "steering.adjust.not-asked"));
        }
        Optional<BigDecimal> fte =
                Optional.of(typed).filter(text -> !text.isEmpty()).map(text -> fte(text, violations));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return new CommitteeOutcome(decision, task.text("decisionText").strip(), fte, budget);
    }

    private static BigDecimal fte(String typed, List<Violation> violations) {
        BigDecimal fte = FTE.matcher(typed).matches() ? new BigDecimal(typed.replace(',', '.')) : BigDecimal.ZERO;
        if (fte.signum() <= 0 || fte.compareTo(BigDecimal.TEN) > 0) {
            violations.add(Violation.of("fte", "steering.fte.unreadable"));
        }
        return fte;
    }
}
