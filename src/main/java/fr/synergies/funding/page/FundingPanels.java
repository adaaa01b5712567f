package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingEvaluation;
import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.plan.FundingPlans;
import fr.synergies.funding.plan.FundingReview;
import fr.synergies.funding.plan.PlanFactsSource;
import fr.synergies.funding.plan.StoredVerdict;
import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.funding.verdict.VerdictView;
import fr.synergies.tasks.SubjectPanel;
import fr.synergies.tasks.TaskPanel;
import fr.synergies.tasks.TaskView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows a plan with its verdict and decisions, read-only: on its own page, on the page of its case and on its tasks. */
@Component
class FundingPanels implements SubjectPanel {

    private final FundingPlans plans;
    private final FundingReview review;
    private final FundingRules rules;
    private final FundingEvaluation evaluation;
    private final PlanFactsSource facts;
    private final PlanEditor editor;
    private final MessageSource texts;

    FundingPanels(
            FundingPlans plans,
            FundingReview review,
            FundingRules rules,
            FundingEvaluation evaluation,
            PlanFactsSource facts,
            PlanEditor editor,
            MessageSource texts) {
        this.plans = plans;
        this.review = review;
        this.rules = rules;
        this.evaluation = evaluation;
        this.facts = facts;
        this.editor = editor;
        this.texts = texts;
    }

    @Override
    public boolean shows(String caseId) {
        return plans.find(caseId).isPresent();
    }

    @Override
    public String fragment() {
        return "funding/panels :: reading";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        return model(plans.ofCase(caseId), LocaleContextHolder.getLocale());
    }

    @Override
    public TaskPanel on(TaskView task) {
        return switch (task.element()) {
            case "prepareFundingPlan" ->
                TaskPanel.withOwnForm(
                        "funding/panels :: preparing",
                        editor.model(plans.ofCase(task.caseId()), LocaleContextHolder.getLocale()));
            case "reviewFundingPlan" -> TaskPanel.of("funding/panels :: review", model(task.caseId()));
            case "approveDerogation" -> TaskPanel.of("funding/panels :: derogation", model(task.caseId()));
            default -> SubjectPanel.super.on(task);
        };
    }

    Map<String, Object> model(FundingPlan plan, Locale language) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("plan", plan);
        Optional<VerdictView> view = view(plan, language);
        model.put("view", view.orElse(null));
        model.put("gaps", view.isPresent() ? List.of() : gaps(plan, language));
        model.put("verdictId", shown(plan).map(StoredVerdict::id).orElse(""));
        model.put("decisions", review.decisions(plan));
        return model;
    }

    private Optional<StoredVerdict> shown(FundingPlan plan) {
        return review.adoptedVerdict(plan).or(() -> plan.isDraft() ? Optional.empty() : review.latestVerdict(plan));
    }

    /** The adopted verdict, otherwise the latest one, otherwise that on the draft; none while the rules do not cover it. */
    Optional<VerdictView> view(FundingPlan plan, Locale language) {
        Optional<StoredVerdict> stored = shown(plan);
        if (stored.isEmpty() && !evaluation.covers(plan)) {
            return Optional.empty();
        }
        return Optional.of(stored.map(known -> VerdictView.of(known.facts(), known.verdict(), rules, language))
                .orElseGet(() -> {
                    FundingVerdict verdict = evaluation.ofPlan(plan.programme(), plan.year(), plan.content());
                    return VerdictView.of(facts.of(plan), verdict, rules, language);
                }));
    }

    private List<String> gaps(FundingPlan plan, Locale language) {
        return evaluation.gaps(plan).stream()
                .map(gap -> texts.getMessage(gap.kind().sentence(), gap.arguments(), language))
                .toList();
    }
}
