package fr.synergies.indicator;

import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSetCheck;
import org.springframework.stereotype.Component;

/** Checks that each indicator has its definition before rules may be activated. */
@Component
class IndicatorRuleCheck implements RuleSetCheck {

    @Override
    public void check(RuleSet rules) {
        LiveIndicators.complete(rules);
    }
}
