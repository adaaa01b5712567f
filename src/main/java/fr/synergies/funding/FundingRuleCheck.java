package fr.synergies.funding;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import org.springframework.stereotype.Component;

/** Before rules may judge plans: their tables fit together. */
@Component
class FundingRuleCheck implements RuleSetCheck {

    @Override
    public void check(RuleSet rules) {
        FundingTables.of(rules);
    }
}
