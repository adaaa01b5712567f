package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.synergy.matching.FlowMatch;
import fr.synergies.synergy.matching.Synergy;
import fr.synergies.synergy.matching.SynergyJudge;
import fr.synergies.synergy.matching.SynergyRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Explains proposals: they are stored without sentences and judged again when somebody reads them, with the facts and rules of
 * that moment, so that what is displayed is never older than the facts.
 */
@Component
class ProposalSentences {

    private final StoredFacts facts;
    private final SynergyRules rules;
    private final BoundQuantities bound;

    ProposalSentences(StoredFacts facts, SynergyRules rules, BoundQuantities bound) {
        this.bound = bound;
        this.facts = facts;
        this.rules = rules;
    }

    /** The proposals with their reasons; a proposal that can no longer be judged is returned as stored. */
    List<StoredProposal> of(String programme, List<StoredProposal> kept) {
        Map<Long, StoredFlow> members = new LinkedHashMap<>();
        kept.stream()
                .map(StoredProposal::flows)
                .flatMap(Collection::stream)
                .forEach(flow -> members.put(flow.id(), flow));
        SynergyJudge judge = rules.now(programme);
        Map<String, Flow> flows = facts.ofFlows(programme, members.values(), judge.tables());
        List<FlowMatch> judged = new ArrayList<>();
        OwnBound own = bound.bySynergy(programme);
        kept.stream()
                .filter(each -> judgeable(each, flows))
                .forEach(each -> judged.add(own.without(proposal(each, flows))));
        Iterator<Synergy> said = judge.explain(judged).iterator();
        return kept.stream()
                .map(each -> judgeable(each, flows) ? each.judged(said.next(), judge.version()) : each)
                .toList();
    }

    private static boolean judgeable(StoredProposal kept, Map<String, Flow> flows) {
        return kept.flows().stream().allMatch(flow -> flows.containsKey(flow.ruleId()));
    }

    private static FlowMatch proposal(StoredProposal kept, Map<String, Flow> flows) {
        return new FlowMatch(
                kept.kind(),
                kept.flows().stream().map(flow -> flows.get(flow.ruleId())).toList());
    }
}
