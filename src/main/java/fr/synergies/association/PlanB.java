package fr.synergies.association;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plan B, for an association that cannot become autonomous: the steering committee decides, both line managers approve. */
@Service
class PlanB {

    static final String TASK = "decidePlanB";
    static final String OTHER_CARRIER = "OTHER_CARRIER";

    private final AssociationRepository associations;
    private final Readiness readiness;

    PlanB(AssociationRepository associations, Readiness readiness) {
        this.associations = associations;
        this.readiness = readiness;
    }

    /**
     * Records the decision of the steering committee.
     *
     * @throws Refusal INVALID if the day is in the future
     */
    @Transactional
    public void decided(CompletedTask task) {
        LocalDate on = (LocalDate) task.form().get("decidedOn");
        if (on.isAfter(readiness.today())) {
            throw Refusal.invalid(Violation.of("decidedOn", "association.day.ahead"));
        }
        readiness.note(readiness.locked(task.caseId()), task, task.text("decision"), on);
    }

    /**
     * Stores the answer of a line manager, which the process takes in a variable of its own because both answer at the same time.
     *
     * @return the answer
     * @throws Refusal INVALID if it is refused without a reason
     */
    @Transactional
    public String answer(CompletedTask task) {
        String decision = task.text("decision");
        if ("REFUSE".equals(decision)) {
            Reason.of(task.text(Reason.FIELD), "association.reason-missing");
        }
        readiness.note(readiness.locked(task.caseId()), task, decision, readiness.today());
        return decision;
    }

    /**
     * Carries out what was decided and approved: back to the strands, or to another organisation.
     *
     * @return the decision, for the process
     */
    @Transactional
    public String apply(String caseId) {
        Association association = readiness.locked(caseId);
        AssociationDecision last = decision(association);
        if (OTHER_CARRIER.equals(last.decision())) {
            associations.move(association.id(), association.leaveToOther());
            associations.set(association.id(), "closing_reason", last.reason());
        } else {
            associations.move(association.id(), association.studyAgain());
            associations.forgetFounding(association.id());
        }
        return last.decision();
    }

    private AssociationDecision decision(Association association) {
        List<AssociationDecision> decided = readiness.decisions(association).stream()
                .filter(decision -> TASK.equals(decision.element()))
                .toList();
        if (decided.isEmpty()) {
            throw Refusal.conflict("association.plan-b.undecided", association.caseId());
        }
        return decided.get(decided.size() - 1);
    }
}
