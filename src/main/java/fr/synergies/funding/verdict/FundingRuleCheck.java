package fr.synergies.funding.verdict;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import org.springframework.stereotype.Component;

/** Checks that the tables are consistent before rules may judge plans. */
@Component
class FundingRuleCheck implements RuleSetCheck {

    @Override
    public void check(RuleSet rules) {
        FundingTables.of(rules);
    }
}
