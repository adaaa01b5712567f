package fr.synergies.synergy.matching;

import fr.synergies.company.flow.Flow;
import fr.synergies.company.reference.WasteList;
import fr.synergies.programme.Programmes;
import java.util.List;
import org.springframework.stereotype.Service;

/** Judges companies and flows without storing them. */
@Service
class SynergyEvaluation {

    private final Programmes programmes;
    private final SynergyRules rules;
    private final WasteList wastes;

    SynergyEvaluation(Programmes programmes, SynergyRules rules, WasteList wastes) {
        this.programmes = programmes;
        this.rules = rules;
        this.wastes = wastes;
    }

    /** Synergies, best first, and the version of the rules that judged them. */
    public record RuledSynergies(String rulesVersion, List<Synergy> synergies) {}

    /**
     * All possible synergies of the flows, best first.
     *
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme, UNPROCESSABLE with too many synergies
     */
    RuledSynergies judge(SynergyEvaluationRequest request) {
        programmes.named(request.programme());
        SynergyJudge now = rules.now(request.programme());
        List<Flow> flows = new RequestedFlows(now.tables(), wastes).of(request.companies(), request.flows());
        return new RuledSynergies(now.version(), now.judge(flows));
    }
}
