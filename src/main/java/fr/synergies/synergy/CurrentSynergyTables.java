package fr.synergies.synergy;

import fr.synergies.rules.PerRuleSet;
import fr.synergies.rules.RuleSets;
import org.springframework.stereotype.Component;

/** The synergy tables of the rule set that decides now. */
@Component
class CurrentSynergyTables {

    private final RuleSets sets;
    private final PerRuleSet<SynergyTables> current = new PerRuleSet<>(SynergyTables::of);

    CurrentSynergyTables(RuleSets sets) {
        this.sets = sets;
    }

    /** @throws fr.synergies.rules.RuleSetException if they do not fit together */
    SynergyTables get() {
        return current.of(sets.current());
    }
}
