package fr.synergies.association;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import org.springframework.stereotype.Component;

/** Before rules may judge associations: each code has its one row. */
@Component
class AssociationRuleCheck implements RuleSetCheck {

    @Override
    public void check(RuleSet rules) {
        AssociationRules.check(rules);
    }
}
