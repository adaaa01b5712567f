package fr.synergies.association;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether both line managers approved plan B, as stored; the process asks when it has both answers. */
@Component("planBApprovals")
public class PlanBApprovals {

    private static final List<String> APPROVERS = List.of("approvePlanBCci", "approvePlanBMetropole");

    private final Readiness readiness;

    PlanBApprovals(Readiness readiness) {
        this.readiness = readiness;
    }

    /** Whether the last answer of each line manager to the latest decision on plan B is an approval. */
    public boolean given(String caseId) {
        Map<String, String> answers = new HashMap<>();
        for (AssociationDecision decision : readiness.decisions(readiness.locked(caseId))) {
            if (decision.element().equals(PlanB.TASK)) {
                answers.clear(); // approvals of an earlier decision do not count
            } else {
                answers.put(decision.element(), decision.decision());
            }
        }
        return APPROVERS.stream().allMatch(approver -> "APPROVE".equals(answers.get(approver)));
    }
}
