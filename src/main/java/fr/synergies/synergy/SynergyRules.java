package fr.synergies.synergy;

import fr.synergies.rules.PerRuleSet;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSets;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Judges what flows could make together by the rules of {@code rules/synergy}. Keeps nothing. */
@Service
public class SynergyRules {

    private final RuleSets sets;
    private final PerRuleSet<SynergyJudge> current = new PerRuleSet<>(SynergyJudge::new);
    private final PerRuleSet<SynergyJudge> others = new PerRuleSet<>(SynergyJudge::new);

    /** @throws fr.synergies.rules.RuleSetException if the tables that decide now do not fit together */
    SynergyRules(RuleSets sets) {
        this.sets = sets;
        now();
    }

    /** Who judges by the rules that decide now; whoever needs more than one answer takes it once for all of them. */
    SynergyJudge now() {
        return current.of(sets.current());
    }

    /** Who judges by other rules. */
    SynergyJudge under(RuleSet rules) {
        return others.of(rules);
    }

    /**
     * Every synergy that the flows could make, eligible or not, the best one first.
     *
     * @param flows with ids of their own
     * @throws fr.synergies.web.Refusal UNPROCESSABLE if there are more than {@value SynergyJudge#MOST}
     */
    public List<Synergy> judge(Collection<Flow> flows) {
        return now().judge(flows);
    }

    /** Version of the rule set that judges now. */
    public String version() {
        return now().version();
    }

    SynergyTables tables() {
        return now().tables();
    }
}
