package fr.synergies.funding.verdict;

import fr.synergies.programme.Programme;
import fr.synergies.rules.RuleEvaluation;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Judges plans by the rules of {@code rules/funding}. Stateless: the same facts give the same verdict. */
@Service
public class FundingRules {

    private final RuleSets sets;

    /**
     * @throws fr.synergies.rules.RuleSetException if the active tables are inconsistent
     */
    FundingRules(RuleSets sets) {
        this.sets = sets;
        FundingTables.of(sets.current());
    }

    /** A verdict, and the rules that fired for it. */
    public record RuledVerdict(FundingVerdict verdict, List<String> fired) {}

    /** The active rules; callers that need more than one answer must take them once for all. */
    public RuleSet now() {
        return sets.current();
    }

    /** The verdict of the active rules on a plan. */
    public FundingVerdict judge(PlanFacts plan) {
        return ask(plan, now()).verdict();
    }

    /**
     * The verdict of the given rules on a plan.
     *
     * @throws fr.synergies.kernel.Refusal UNPROCESSABLE if their tables do not say all that the programme needs
     */
    public static RuledVerdict ask(PlanFacts plan, RuleSet rules) {
        FundingCoverage.refuseGaps(plan, rules);
        return again(plan, rules);
    }

    /** The verdict that rules gave before, whatever is asked of tables since. */
    static RuledVerdict again(PlanFacts plan, RuleSet rules) {
        RuleEvaluation outcome =
                FundingScope.of(rules, plan.programme(), plan.year()).evaluate(plan.asFacts());
        return new RuledVerdict(new VerdictAssembly(plan, outcome, rules.version()).verdict(), outcome.fired());
    }

    /** The categories of expense of an exercise, in the order of the table. */
    public List<Category> categories(Programme programme, int year) {
        return FundingTables.of(now(), programme, year).categories();
    }

    /** The categories that some programme has in some exercise. */
    public List<Category> allCategories() {
        return now().rows(Category.class);
    }

    /** The caps of an exercise, in the order of the table. */
    public List<Cap> caps(Programme programme, int year) {
        return caps(programme, year, now());
    }

    /** The caps of the given rules for an exercise. */
    public List<Cap> caps(Programme programme, int year, RuleSet rules) {
        return FundingTables.of(rules, programme, year).caps();
    }

    /** The category with this code in this exercise. */
    public Optional<Category> category(Programme programme, int year, String code) {
        return categories(programme, year).stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /**
     * Refuses plans of a programme of which the active tables do not say all that a verdict needs.
     *
     * @throws fr.synergies.kernel.Refusal UNPROCESSABLE naming what is missing
     */
    public void refuseGaps(Programme programme) {
        FundingCoverage.refuseGaps(programme, now());
    }

    /** Version of the active rule set. */
    public String version() {
        return now().version();
    }
}
