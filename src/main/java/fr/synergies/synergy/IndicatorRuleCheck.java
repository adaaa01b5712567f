package fr.synergies.synergy;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import org.springframework.stereotype.Component;

/** Before rules may decide: each indicator says what it is. */
@Component
class IndicatorRuleCheck implements RuleSetCheck {

    @Override
    public void check(RuleSet rules) {
        LiveIndicators.complete(rules);
    }
}
