package fr.synergies.funding.plan;

import fr.synergies.funding.verdict.EarlierExercise;
import fr.synergies.funding.verdict.FundingCoverage;
import fr.synergies.funding.verdict.FundingCoverage.Gap;
import fr.synergies.funding.verdict.FundingRules;
import fr.synergies.funding.verdict.FundingVerdict;
import fr.synergies.funding.verdict.PlanFacts;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.rules.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges plans without storing them: the what-if of the API, and the plan being typed. */
@Service
public class FundingEvaluation {

    private final Programmes programmes;
    private final PlanFactsSource facts;
    private final FundingRules rules;

    FundingEvaluation(Programmes programmes, PlanFactsSource facts, FundingRules rules) {
        this.programmes = programmes;
        this.facts = facts;
        this.rules = rules;
    }

    /**
     * Judges a plan as if the other exercises had been granted what the caller states.
     *
     * @param priorAid aid granted in earlier exercises, in euros by category
     * @param priorStaffMonths months of staff aid of earlier exercises
     * @param vacantMonths whole months of the exercise in which nobody holds the post
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme, UNPROCESSABLE if it has no such exercise, or
     *     if the rules do not cover it
     */
    @Transactional(readOnly = true)
    public FundingVerdict whatIf(
            String code,
            int year,
            PlanContent content,
            Map<String, BigDecimal> priorAid,
            int priorStaffMonths,
            int vacantMonths) {
        Programme programme = programmes.named(code);
        programmes.exercise(programme, year);
        RuleSet now = rules.now();
        List<EarlierExercise> earlier = facts.earlier(programme, year, now).stream()
                .map(EarlierExercise::asAdopted)
                .toList();
        PlanFacts plan = new PlanFacts(
                programme,
                year,
                content.months(),
                content.fte(),
                content.lines(),
                priorAid,
                priorStaffMonths,
                earlier,
                false);
        return FundingRules.ask(plan.withVacantMonths(vacantMonths), now).verdict();
    }

    /** Judges the content of a plan, taking into account the aid actually granted to the other exercises of the programme. */
    @Transactional(readOnly = true)
    public FundingVerdict ofPlan(String code, int year, PlanContent content) {
        programmes.exercise(programmes.named(code), year);
        RuleSet now = rules.now();
        return FundingRules.ask(facts.of(code, year, content, now), now).verdict();
    }

    /** What the rules do not say of the programme of a plan. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(FundingPlan plan) {
        return FundingCoverage.gaps(programmes.named(plan.programme()), rules.now());
    }

    /** Whether the rules say all that a verdict on a plan needs. */
    @Transactional(readOnly = true)
    public boolean covers(FundingPlan plan) {
        Programme programme = programmes.named(plan.programme());
        return gaps(plan).isEmpty()
                && plan.lines().stream()
                        .allMatch(line -> rules.category(programme, plan.year(), line.category())
                                .isPresent());
    }
}
