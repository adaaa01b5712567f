package fr.synergies.synergy;

import java.util.List;

/**
 * Flows that could make a synergy, before anything is said about it.
 *
 * @param flows for a substitution the outgoing and the incoming one; for a pooling the whole group, by id
 */
public record Proposal(Kind kind, List<Flow> flows) {

    public Proposal {
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

    /** The flow that receives: the last one, of a substitution the incoming one. */
    public Flow receiving() {
        return flows.get(flows.size() - 1);
    }

    /** Code of the working group that deals with the resource received. */
    public String workingGroup() {
        return receiving().resource().workingGroup();
    }

    /** The flow that gives in a substitution. */
    public Flow giving() {
        return flows.get(0);
    }
}
