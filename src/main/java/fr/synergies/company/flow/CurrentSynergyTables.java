package fr.synergies.company.flow;

import fr.synergies.rules.PerRuleSet;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The synergy tables of the active rule set. */
@Component
public class CurrentSynergyTables {

    private final RuleSets sets;
    private final PerRuleSet<Map<String, SynergyTables>> current = new PerRuleSet<>(rules -> new ConcurrentHashMap<>());

    CurrentSynergyTables(RuleSets sets) {
        this.sets = sets;
    }

    /**
     * The tables as they hold for a programme.
     *
     * @throws fr.synergies.rules.RuleSetException if they are inconsistent
     */
    public SynergyTables of(String programme) {
        RuleSet now = sets.current();
        return current.of(now).computeIfAbsent(programme, code -> SynergyTables.of(now.within(RuleScope.of(code))));
    }
}
