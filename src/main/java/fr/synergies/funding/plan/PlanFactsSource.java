package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.EarlierExercise;
import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.funding.verdict.PlanFacts;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.PostVacancies;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers the facts on which a plan is judged: its content, and the aid granted to the other exercises of the programme. */
@Component
public class PlanFactsSource {

    private final Programmes programmes;
    private final FundingPlanRepository plans;
    private final FundingRecords records;
    private final FundingRules rules;
    private final ObjectProvider<PostVacancies> vacancies;

    PlanFactsSource(
            Programmes programmes,
            FundingPlanRepository plans,
            FundingRecords records,
            FundingRules rules,
            ObjectProvider<PostVacancies> vacancies) {
        this.programmes = programmes;
        this.plans = plans;
        this.records = records;
        this.rules = rules;
        this.vacancies = vacancies;
    }

    /** The facts of a plan with this content; its months and FTE are those of the exercise. */
    public PlanFacts of(String code, int year, PlanContent content) {
        return of(code, year, content, rules.now());
    }

    /** The same for the given rules, which also determine what earlier exercises request. */
    public PlanFacts of(String code, int year, PlanContent content, RuleSet judging) {
        Programme programme = programmes.named(code);
        Exercise exercise = programmes.exercise(programme, year);
        Map<String, BigDecimal> priorAid = new HashMap<>();
        int priorStaffMonths = 0;
        for (Exercise other : programme.exercises()) {
            Optional<FundingPlan> adopted = other.year() == year ? Optional.empty() : plans.adopted(code, other.year());
            if (adopted.isPresent()) {
                StoredVerdict stored = adoptedVerdict(adopted.get());
                stored.verdict()
                        .lines()
                        .forEach(line -> priorAid.merge(line.category(), line.grantedAid(), BigDecimal::add));
                priorStaffMonths += aidedMonths(programme, stored, judging);
            }
        }
        return new PlanFacts(
                        programme,
                        year,
                        exercise.months(),
                        exercise.fte(),
                        content.lines(),
                        priorAid,
                        priorStaffMonths,
                        earlier(programme, year, judging),
                        false)
                .withVacantMonths(vacantMonths(programme, year));
    }

    private int vacantMonths(Programme programme, int year) {
        return programme
                .exercise(year)
                .flatMap(exercise -> vacancies.stream()
                        .map(each -> each.vacantMonths(programme, exercise))
                        .max(Integer::compare))
                .orElse(0);
    }

    public PlanFacts of(FundingPlan plan) {
        return of(plan, rules.now());
    }

    public PlanFacts of(FundingPlan plan, RuleSet judging) {
        return of(plan.programme(), plan.year(), plan.content(), judging);
    }

    /** The exercises before a year, each according to its latest revision. */
    List<EarlierExercise> earlier(Programme programme, int year, RuleSet judging) {
        List<EarlierExercise> earlier = new ArrayList<>();
        for (Exercise exercise : programme.exercises()) {
            if (exercise.year() < year) {
                plans.latest(programme.code(), exercise.year())
                        .map(plan -> new EarlierExercise(
                                plan.year(),
                                plan.months(),
                                plan.fte(),
                                requested(programme, plan, judging),
                                isAdopted(plan)))
                        .ifPresent(earlier::add);
            }
        }
        return earlier;
    }

    private boolean isAdopted(FundingPlan plan) {
        return plans.adopted(plan.programme(), plan.year()).isPresent();
    }

    private BigDecimal requested(Programme programme, FundingPlan plan, RuleSet judging) {
        PlanFacts alone = new PlanFacts(
                programme, plan.year(), plan.months(), plan.fte(), plan.lines(), Map.of(), 0, List.of(), false);
        return FundingRules.ask(alone, judging).verdict().totals().requestedAid();
    }

    private StoredVerdict adoptedVerdict(FundingPlan plan) {
        return plan.adoptedVerdict().flatMap(records::verdict).orElseThrow();
    }

    /** The months of an adopted plan that count in a limit of months: all, or those in which somebody held the post. */
    private int aidedMonths(Programme programme, StoredVerdict stored, RuleSet judging) {
        PlanFacts adopted = stored.facts();
        return rules.caps(programme, adopted.year(), judging).stream()
                .filter(cap -> cap.limitMonths() > 0)
                .filter(cap -> stored.verdict().caps().stream()
                        .anyMatch(each ->
                                each.cap().equals(cap.code()) && each.granted().signum() > 0))
                .mapToInt(cap -> cap.lessVacancies() ? adopted.months() - adopted.vacantMonths() : adopted.months())
                .max()
                .orElse(0);
    }
}
