package fr.synergies.synergy;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import org.springframework.stereotype.Component;

/** Before rules may judge synergies: their tables fit together, and each indicator says what it is. */
@Component
class SynergyRuleCheck implements RuleSetCheck {

    @Override
    public void check(RuleSet rules) {
        SynergyTables.of(rules);
        LiveIndicators.complete(rules);
    }
}
