package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.rules.PerRuleSet;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSets;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Judges the possible synergies of flows by the rules of {@code rules/synergy}. Stateless. */
@Service
public class SynergyRules {

    private final RuleSets sets;
    private final PerRuleSet<SynergyJudge> current = new PerRuleSet<>(SynergyJudge::new);
    private final PerRuleSet<SynergyJudge> others = new PerRuleSet<>(SynergyJudge::new);

    /**
     * @throws fr.synergies.rules.RuleSetException if the active tables are inconsistent
     */
    SynergyRules(RuleSets sets) {
        this.sets = sets;
        now();
    }

    /** The judge for the active rules; callers that need more than one answer must take it once for all. */
    public SynergyJudge now() {
        return current.of(sets.current());
    }

    /** The judge for other rules. */
    public SynergyJudge under(RuleSet rules) {
        return others.of(rules);
    }

    /**
     * All possible synergies of the flows, eligible or not, best first.
     *
     * @param flows flows with unique ids
     * @throws fr.synergies.kernel.Refusal UNPROCESSABLE if there are more than {@value SynergyJudge#MOST}
     */
    public List<Synergy> judge(Collection<Flow> flows) {
        return now().judge(flows);
    }

    /** Version of the active rule set. */
    public String version() {
        return now().version();
    }

    public SynergyTables tables() {
        return now().tables();
    }
}
