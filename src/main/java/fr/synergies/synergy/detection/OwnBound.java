package fr.synergies.synergy.detection;

import fr.synergies.company.flow.Flow;
import fr.synergies.synergy.matching.FlowMatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each running synergy itself binds of its flows. A proposal from which one was made is judged without it: no synergy stands
 * in its own way.
 *
 * @param bySynergy by kind and flows of a running synergy, what it binds of each flow in a year, in its base unit, by the flow's id
 */
record OwnBound(Map<String, Map<String, BigDecimal>> bySynergy) {

    OwnBound {
        bySynergy = Map.copyOf(bySynergy);
    }

    /** The key of a synergy between flows, by the ids that the rules use. */
    static String key(String kind, List<String> flows) {
        return kind + " " + String.join(" ", flows);
    }

    /** The proposal without what the synergy made of it binds. */
    FlowMatch without(FlowMatch proposal) {
        List<String> ids = proposal.flows().stream().map(Flow::id).toList();
        Map<String, BigDecimal> own = bySynergy.get(key(proposal.kind().name(), ids));
        return own == null
                ? proposal
                : new FlowMatch(
                        proposal.kind(),
                        proposal.flows().stream()
                                .map(flow -> flow.freeOf(own.getOrDefault(flow.id(), BigDecimal.ZERO)))
                                .collect(Collectors.toList()));
    }
}
