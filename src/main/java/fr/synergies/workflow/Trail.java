package fr.synergies.workflow;

import fr.synergies.audit.Act;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the audit trail, in the engine's own transaction, what happens in a case. */
class Trail {

    /** A process says by this variable which programme its case belongs to. */
    private static final String PROGRAMME = "programme";

    private final ApplicationEventPublisher events;

    Trail(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(DelegateExecution execution, String element, String act) {
        tell(execution, element, act, "", "");
    }

    void tell(DelegateExecution execution, String element, String act, String outcome, String reason) {
        events.publishEvent(Act.in(caseId(execution))
                .programme(programme(execution))
                .at(element)
                .did(act)
                .outcome(outcome)
                .because(reason));
    }

    /** The business key of the root process: a called process acts in its caller's case. */
    static String caseId(DelegateExecution execution) {
        ExecutionEntity root = ((ExecutionEntity) execution).getProcessInstance();
        while (root.getSuperExecution() != null) {
            root = root.getSuperExecution().getProcessInstance();
        }
        return root.getBusinessKey() == null ? "" : root.getBusinessKey();
    }

    private static String programme(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessInstance().getVariable(PROGRAMME) instanceof String code
                ? code
                : "";
    }
}
