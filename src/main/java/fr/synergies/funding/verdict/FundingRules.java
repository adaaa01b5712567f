package fr.synergies.funding.verdict;

import fr.synergies.rules.PerRuleSet;
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
    private final PerRuleSet<FundingTables> tables = new PerRuleSet<>(FundingTables::of);

    /**
     * @throws fr.synergies.rules.RuleSetException if the active tables are inconsistent
     */
    FundingRules(RuleSets sets) {
        this.sets = sets;
        tables.of(sets.current());
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

    /** The verdict of the given rules on a plan. */
    public static RuledVerdict ask(PlanFacts plan, RuleSet rules) {
        RuleEvaluation outcome = rules.evaluate(plan.asFacts());
        return new RuledVerdict(new VerdictAssembly(plan, outcome, rules.version()).verdict(), outcome.fired());
    }

    /** The categories of expense of an exercise, in the order of the table. */
    public List<Category> categories(String programme, int year) {
        return tables.of(now()).categories(programme, year);
    }

    /** The caps of an exercise, in the order of the table. */
    public List<Cap> caps(String programme, int year) {
        return caps(programme, year, now());
    }

    /** The caps of the given rules for an exercise. */
    public List<Cap> caps(String programme, int year, RuleSet rules) {
        return tables.of(rules).caps(programme, year);
    }

    /** The category with this code in this exercise. */
    public Optional<Category> category(String programme, int year, String code) {
        return categories(programme, year).stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** Version of the active rule set. */
    public String version() {
        return now().version();
    }
}
