package fr.synergies.company.flow;

import fr.synergies.rules.PerRuleSet;
import fr.synergies.rules.RuleSets;
import org.springframework.stereotype.Component;

/** The synergy tables of the active rule set. */
@Component
public class CurrentSynergyTables {

    private final RuleSets sets;
    private final PerRuleSet<SynergyTables> current = new PerRuleSet<>(SynergyTables::of);

    CurrentSynergyTables(RuleSets sets) {
        this.sets = sets;
    }

    /**
     * @throws fr.synergies.rules.RuleSetException if they are inconsistent
     */
    public SynergyTables get() {
        return current.of(sets.current());
    }
}
