package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.flow.SynergyKind;
import fr.synergies.synergy.matching.SynergyEvaluationRequest.CompanyRequest;
import fr.synergies.synergy.matching.SynergyEvaluationRequest.FlowRequest;
import java.util.List;

/**
 * Everything besides the rules on which a verdict on a synergy in progress depends; stored with it, so that it can be recomputed.
 * The meaning of codes is not included, because it is part of the rules.
 *
 * @param members number of flows that are to take part; a flow that could not be judged is missing from {@code flows}
 * @param flows the flows, disregarding the quantities bound by the synergy itself
 */
public record SynergyFacts(SynergyKind kind, int members, List<CompanyRequest> companies, List<FlowRequest> flows) {

    public SynergyFacts {
        companies = List.copyOf(companies);
        flows = List.copyOf(flows);
    }

    public static SynergyFacts of(SynergyKind kind, int members, List<Flow> flows) {
        return new SynergyFacts(kind, members, RequestedFlows.companies(flows), RequestedFlows.flows(flows));
    }
}
