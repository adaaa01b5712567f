package fr.synergies.association.readiness;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import org.springframework.stereotype.Component;

/** Checks that each code has exactly one row before rules may judge associations. */
@Component
class AssociationRuleCheck implements RuleSetCheck {

    @Override
    public void check(RuleSet rules) {
        AssociationRules.check(rules);
    }
}
