package fr.synergies.funding.verdict;

import fr.synergies.programme.Programme;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;

/** The rules as they hold for an exercise of a programme: its own rows before those of its scheme, and these before the general. */
public final class FundingScope {

    private FundingScope() {}

    /** The rules with only the rows that hold, for all who judge something of the exercise by the funding tables. */
    public static RuleSet of(RuleSet rules, Programme programme, int year) {
        String scheme = Scheme.of(programme.scheme(), rules.rows(Scheme.class));
        return rules.within(RuleScope.of(programme.code(), scheme, year));
    }
}
