package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.rules.PerRuleSet;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.RuleSet;
import fr.synergies.rules.RuleSets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Judges the possible synergies of flows by the rules of {@code rules/synergy}. Stateless. */
@Service
public class SynergyRules {

    private static final String ANY = "";

    private final RuleSets sets;
    private final PerRuleSet<ByProgramme> current = new PerRuleSet<>(ByProgramme::new);
    private final PerRuleSet<ByProgramme> others = new PerRuleSet<>(ByProgramme::new);

    /** The judges of a rule set, one for each programme that asked. */
    private record ByProgramme(RuleSet rules, Map<String, SynergyJudge> judges) {

        ByProgramme(RuleSet rules) {
            this(rules, new ConcurrentHashMap<>());
        }

        SynergyJudge of(String programme) {
            return judges.computeIfAbsent(programme, code -> new SynergyJudge(rules, RuleScope.of(code)));
        }
    }

    /**
     * @throws fr.synergies.rules.RuleSetException if the active tables are inconsistent
     */
    SynergyRules(RuleSets sets) {
        this.sets = sets;
        now();
    }

    /** The judge for the active rules as they hold for everybody. */
    public SynergyJudge now() {
        return now(ANY);
    }

    /**
     * The judge for the active rules as they hold for a programme; callers that need more than one answer must take it once for
     * all.
     */
    public SynergyJudge now(String programme) {
        return current.of(sets.current()).of(programme);
    }

    /** The judge for other rules as they hold for a programme. */
    public SynergyJudge under(RuleSet rules, String programme) {
        return others.of(rules).of(programme);
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

    /** The tables as they hold for everybody. */
    public SynergyTables tables() {
        return now().tables();
    }

    /** The tables as they hold for a programme. */
    public SynergyTables tables(String programme) {
        return now(programme).tables();
    }
}
