package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Company;
import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import java.util.List;

/**
 * Flows that could form a synergy, before they are judged.
 *
 * @param flows for a substitution the outgoing and the incoming one; for a pooling the whole group, by id
 */
public record FlowMatch(SynergyKind kind, List<Flow> flows) {

    public FlowMatch {
        flows = List.copyOf(flows);
    }

    /** The companies, each once, in the order of their flows. */
    public List<Company> companies() {
        if (flows.size() == 2) {
            Company one = flows.get(0).company();
            Company other = flows.get(1).company();
            return one.equals(other) ? List.of(one) : List.of(one, other);
        }
        return flows.stream().map(Flow::company).distinct().toList();
    }

    /** The receiving flow: the last one; for a substitution, the incoming one. */
    public Flow receiving() {
        return flows.get(flows.size() - 1);
    }

    /** Code of the working group in charge of the resource received. */
    public String workingGroup() {
        return receiving().resource().workingGroup();
    }

    /** The giving flow of a substitution. */
    public Flow giving() {
        return flows.get(0);
    }
}
