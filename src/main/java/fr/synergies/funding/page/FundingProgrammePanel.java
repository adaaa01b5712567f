package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.plan.FundingPlans;
import fr.synergies.funding.verdict.VerdictView;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The exercises on the page of a programme: what each costs, who pays, and the status of its plan. */
@Component
@Order(10)
class FundingProgrammePanel implements ProgrammePanel {

    private final FundingPlans plans;
    private final FundingPanels panels;

    FundingProgrammePanel(FundingPlans plans, FundingPanels panels) {
        this.plans = plans;
        this.panels = panels;
    }

    /** An exercise and its latest plan, if it has one. */
    record Row(Exercise exercise, Optional<FundingPlan> plan, Optional<VerdictView> view) {}

    /** A financer and the total it pays over all exercises. */
    record Total(String name, BigDecimal amount) {}

    @Override
    public String fragment() {
        return "funding/panels :: exercises";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("exercises", "funding.exercises"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        Map<Integer, FundingPlan> latest =
                plans.of(programme).stream().collect(Collectors.toMap(FundingPlan::year, Function.identity()));
        List<Row> rows = new ArrayList<>();
        for (Exercise exercise : programme.exercises()) {
            Optional<FundingPlan> plan = Optional.ofNullable(latest.get(exercise.year()));
            rows.add(new Row(exercise, plan, plan.flatMap(each -> panels.view(each, language))));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("rows", rows);
        model.put("amount", sum(rows, view -> view.verdict().totals().amount()));
        model.put(
                "totals",
                programme.financers().stream()
                        .map(financer -> new Total(
                                financer.name().in(language),
                                sum(rows, view -> view.verdict().partners().get(financer.code()))))
                        .toList());
        return model;
    }

    private static BigDecimal sum(List<Row> rows, Function<VerdictView, BigDecimal> figure) {
        return rows.stream().flatMap(row -> row.view().stream()).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
