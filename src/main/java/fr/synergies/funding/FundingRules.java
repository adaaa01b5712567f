package fr.synergies.funding;

import fr.synergies.rules.Outcome;
import fr.synergies.rules.RuleSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Judges plans by the rules of {@code rules/funding}. Keeps nothing: the same facts get the same verdict. */
@Service
public class FundingRules {

    private final RuleSet rules;
    private final FundingTables tables;

    FundingRules(RuleSet rules) {
        this.rules = rules;
        this.tables = FundingTables.of(rules);
    }

    /** The verdict on a plan. */
    public FundingVerdict judge(PlanFacts plan) {
        Outcome outcome = rules.evaluate(plan.asFacts());
        return new VerdictAssembly(plan, outcome, rules.version()).verdict();
    }

    /** The categories of expense of an exercise, in the order of the table. */
    public List<Category> categories(String programme, int year) {
        return tables.categories(programme, year);
    }

    /** The caps of an exercise, in the order of the table. */
    public List<Cap> caps(String programme, int year) {
        return tables.caps(programme, year);
    }

    /** The category of that code in that exercise. */
    public Optional<Category> category(String programme, int year, String code) {
        return categories(programme, year).stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** Version of the rule set that judges now. */
    public String version() {
        return rules.version();
    }
}
