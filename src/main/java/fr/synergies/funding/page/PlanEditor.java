package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingDecision;
import fr.synergies.funding.plan.FundingEvaluation;
import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.plan.FundingPlans;
import fr.synergies.funding.plan.FundingReview;
import fr.synergies.funding.plan.PlanContent;
import fr.synergies.funding.plan.PlanFactsSource;
import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.funding.verdict.VerdictView;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Financer;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The model of the page of a plan: the plan as typed, its errors, and the live verdict on it. */
@Component
class PlanEditor {

    private static final Pattern CELL = Pattern.compile("^lines\\[(\\d+)]");

    private final Programmes programmes;
    private final FundingPlans plans;
    private final FundingEvaluation evaluation;
    private final FundingRules rules;
    private final PlanFormReader reader;
    private final PlanFactsSource facts;
    private final FundingReview review;
    private final MessageSource texts;

    PlanEditor(
            Programmes programmes,
            FundingPlans plans,
            FundingEvaluation evaluation,
            FundingRules rules,
            PlanFormReader reader,
            PlanFactsSource facts,
            FundingReview review,
            MessageSource texts) {
        this.programmes = programmes;
        this.plans = plans;
        this.evaluation = evaluation;
        this.rules = rules;
        this.reader = reader;
        this.facts = facts;
        this.review = review;
        this.texts = texts;
    }

    /** A category to choose from. */
    record Choice(String code, String name) {}

    /** The stored draft, to be edited. */
    Map<String, Object> model(FundingPlan plan, Locale language) {
        return model(plan, PlanForm.of(plan), language);
    }

    /** A plan as typed, to be edited further. */
    Map<String, Object> model(FundingPlan plan, PlanForm form, Locale language) {
        Programme programme = programmes.named(plan.programme());
        Map<String, Object> model = new LinkedHashMap<>(preview(plan.programme(), plan.year(), form, language));
        model.put("plan", plan);
        model.put("form", form);
        model.put("decisions", review.decisions(plan));
        model.put("returned", returned(plan));
        model.put(
                "choices",
                rules.categories(programme, plan.year()).stream()
                        .map(category ->
                                new Choice(category.code(), category.name().in(language)))
                        .toList());
        model.put(
                "sharers",
                programme.financers().stream()
                        .filter(financer -> !financer.funder())
                        .map(financer ->
                                new Choice(financer.code(), financer.name().in(language)))
                        .toList());
        model.put(
                "funder",
                programme.financers().stream()
                        .filter(Financer::funder)
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .in(language));
        return model;
    }

    private Optional<FundingDecision> returned(FundingPlan plan) {
        return review.decisions(plan).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.kind() == FundingDecision.Kind.RETURN);
    }

    /** The live verdict on a plan as typed: {@code view}, or null and the {@code problems} by field. */
    Map<String, Object> preview(String code, int year, PlanForm form, Locale language) {
        Map<String, Object> model = new LinkedHashMap<>();
        try {
            PlanContent content = content(code, year, form);
            FundingVerdict verdict = evaluation.ofPlan(code, year, content);
            model.put("view", VerdictView.of(facts.of(code, year, content), verdict, rules, language));
            model.put("problems", Map.of());
            model.put("summary", Map.of());
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            model.put("view", null);
            Map<String, String> problems = problems(refusal.violations(), language);
            model.put("problems", problems);
            model.put("summary", summary(problems, language));
        }
        return model;
    }

    PlanContent content(String code, int year, PlanForm form) {
        return reader.read(programmes.named(code), year, form);
    }

    FundingPlan plan(String code, int year) {
        return plans.current(code, year);
    }

    /** The errors of the fields, each named by its column and line. */
    private Map<String, String> summary(Map<String, String> problems, Locale language) {
        Map<String, String> summary = new LinkedHashMap<>();
        problems.forEach((field, problem) -> {
            Matcher cell = CELL.matcher(field);
            String line = cell.find() ? String.valueOf(Integer.parseInt(cell.group(1)) + 1) : "";
            summary.put(
                    field,
                    line.isEmpty()
                            ? problem
                            : texts.getMessage("funding.problem", new Object[] {line, problem}, language));
        });
        return summary;
    }

    private Map<String, String> problems(List<Refusal.Violation> violations, Locale language) {
        Map<String, String> problems = new LinkedHashMap<>();
        violations.forEach(violation -> problems.putIfAbsent(
                violation.field(),
                texts.getMessage(violation.code(), violation.arguments().toArray(), language)));
        return problems;
    }
}
