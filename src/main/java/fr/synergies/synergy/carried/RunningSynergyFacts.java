package fr.synergies.synergy.carried;

import fr.synergies.company.flow.BothLanguages;
import fr.synergies.company.flow.CriterionFinding;
import fr.synergies.company.flow.CriterionOutcome;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.FlowRepository;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyCriterion;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.reference.WasteList;
import fr.synergies.rules.RuleSet;
import fr.synergies.synergy.detection.StoredFacts;
import fr.synergies.synergy.matching.Judgement;
import fr.synergies.synergy.matching.RequestedFlows;
import fr.synergies.synergy.matching.SynergyFacts;
import fr.synergies.synergy.matching.SynergyJudge;
import fr.synergies.synergy.matching.SynergyRules;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The current flows of a synergy in progress: judged by the rules, and bound once it runs. */
@Component
public class RunningSynergyFacts {

    private final FlowRepository stored;
    private final StoredFacts facts;
    private final SynergyRules rules;
    private final WasteList wastes;
    private final BothLanguages texts;

    RunningSynergyFacts(
            FlowRepository stored, StoredFacts facts, SynergyRules rules, WasteList wastes, BothLanguages texts) {
        this.stored = stored;
        this.facts = facts;
        this.rules = rules;
        this.wastes = wastes;
        this.texts = texts;
    }

    /** The flows that still take part, disregarding the quantities bound by this synergy itself. */
    public List<Flow> flows(RunningSynergy synergy) {
        return flows(synergy, rules.tables(synergy.programme()));
    }

    private List<Flow> flows(RunningSynergy synergy, SynergyTables tables) {
        Map<String, BigDecimal> own = synergy.staying().stream()
                .collect(Collectors.toMap(
                        member -> StoredFlow.ruleId(member.flow()),
                        synergy.running() ? RunningSynergy.Member::bound : member -> BigDecimal.ZERO));
        List<Long> ids =
                synergy.staying().stream().map(RunningSynergy.Member::flow).toList();
        return flows(synergy.programme(), ids, tables).stream()
                .map(flow -> flow.freeOf(own.getOrDefault(flow.id(), BigDecimal.ZERO)))
                .toList();
    }

    /** Flows as they are stored, by id. */
    public Map<Long, StoredFlow> stored(String programme, List<Long> ids) {
        return stored.named(programme, ids);
    }

    public List<Flow> flows(String programme, List<Long> ids) {
        return flows(programme, ids, rules.tables(programme));
    }

    private List<Flow> flows(String programme, List<Long> ids, SynergyTables tables) {
        Map<String, Flow> known =
                facts.named(programme, ids, tables).stream().collect(Collectors.toMap(Flow::id, Function.identity()));
        return ids.stream()
                .map(StoredFlow::ruleId)
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    /** The current verdict of the rules on a kind of synergy between stored flows. */
    Judgement judge(String programme, SynergyKind kind, List<Long> ids) {
        SynergyJudge now = rules.now(programme);
        return judge(kind, ids.size(), flows(programme, ids, now.tables()), now);
    }

    /** The current verdict of the rules on a synergy in progress. */
    Judgement judge(RunningSynergy synergy) {
        SynergyJudge now = rules.now(synergy.programme());
        return judge(synergy.kind(), synergy.staying().size(), flows(synergy, now.tables()), now);
    }

    /** The verdict of other rules on the same facts. */
    Judgement recompute(SynergyFacts kept, RuleSet others, String programme) {
        SynergyJudge judge = rules.under(others, programme);
        List<Flow> flows = new RequestedFlows(judge.tables(), wastes).of(kept.companies(), kept.flows());
        return judge(kept.kind(), kept.members(), flows, judge);
    }

    private Judgement judge(SynergyKind kind, int members, List<Flow> flows, SynergyJudge judge) {
        List<String> ids = flows.stream().map(Flow::id).toList();
        SynergyFacts judged = SynergyFacts.of(kind, members, flows);
        return judge.judge(flows).stream()
                .filter(each -> ids.size() == members)
                .filter(each -> each.kind() == kind && each.flows().equals(ids))
                .findFirst()
                .map(each -> Judgement.of(each, judge.version(), judged))
                .orElseGet(() -> Judgement.refused(apart(judge.tables()), judge.version(), judged));
    }

    /** Code of the working group in charge of the resource of the last flow. */
    String workingGroup(String programme, String resource) {
        return rules.tables(programme).resources().get(resource).workingGroup();
    }

    /**
     * What a synergy would bind of each of its flows per year, in base units: for a substitution, the quantity that both have
     * left; for a pooling, all that is left.
     */
    Map<Long, BigDecimal> uses(RunningSynergy synergy) {
        Map<Long, BigDecimal> left = flows(synergy).stream()
                .collect(Collectors.toMap(
                        flow -> StoredFlow.id(flow.id()), RunningSynergyFacts::left, (one, same) -> one));
        if (synergy.kind() == SynergyKind.POOLING) {
            return left;
        }
        BigDecimal matched = left.values().stream()
                .min(Comparator.naturalOrder())
                .filter(any -> left.size() == synergy.staying().size())
                .orElse(BigDecimal.ZERO);
        return left.keySet().stream().collect(Collectors.toMap(Function.identity(), flow -> matched));
    }

    /** What running synergies leave of a flow per year, in its base unit; empty if its unit is unknown. */
    private static BigDecimal left(Flow flow) {
        return flow.unit()
                .map(unit -> flow.unbound().multiply(flow.period().perYear()).multiply(unit.factor()))
                .orElse(BigDecimal.ZERO);
    }

    private CriterionFinding apart(SynergyTables tables) {
        SynergyCriterion resource = tables.criteria().stream()
                .filter(criterion -> criterion.rule().equals("resource"))
                .findFirst()
                .orElseThrow();
        return new CriterionFinding(
                resource.rule(), CriterionOutcome.FAIL, texts.of("synergy.case.reason.apart"), resource.source());
    }
}
