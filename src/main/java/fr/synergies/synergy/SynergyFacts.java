package fr.synergies.synergy;

import fr.synergies.synergy.SynergyEvaluationRequest.CompanyRequest;
import fr.synergies.synergy.SynergyEvaluationRequest.FlowRequest;
import java.util.List;

/**
 * All that a verdict on a carried synergy depends on, besides the rules: kept with it, so that it can be computed again. What the
 * tables say of a code is not among it, for that is the rules'.
 *
 * @param members how many flows are to take part; a flow that could not be judged is missing from {@code flows}
 * @param flows without what the synergy itself uses of them
 */
record SynergyFacts(Kind kind, int members, List<CompanyRequest> companies, List<FlowRequest> flows) {

    SynergyFacts {
        companies = List.copyOf(companies);
        flows = List.copyOf(flows);
    }

    static SynergyFacts of(Kind kind, int members, List<Flow> flows) {
        return new SynergyFacts(kind, members, RequestedFlows.companies(flows), RequestedFlows.flows(flows));
    }
}
