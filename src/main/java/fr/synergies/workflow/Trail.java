package fr.synergies.workflow;

import fr.synergies.audit.Act;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;

/** Records what happens in a case in the audit trail, in the engine's own transaction. */
class Trail {

    /** The process variable that names the programme of the case. */
    private static final String PROGRAMME = "programme";

    private final ApplicationEventPublisher events;

    Trail(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(DelegateExecution execution, String element, String act) {
        tell(act(execution, element, act));
    }

    void tell(Act act) {
        events.publishEvent(act);
    }

    /** An act at an element of a case; outcome and reason can be added to it. */
    static Act act(DelegateExecution execution, String element, String act) {
        return Act.in(caseId(execution))
                .programme(programme(execution))
                .at(element)
                .did(act);
    }

    /**
     * The business key of the process, or of the nearest calling process that has one: a called process without a key acts in the
     * case of its caller.
     */
    static String caseId(DelegateExecution execution) {
        ExecutionEntity process = ((ExecutionEntity) execution).getProcessInstance();
        while (!hasKey(process) && process.getSuperExecution() != null) {
            process = process.getSuperExecution().getProcessInstance();
        }
        return process.getBusinessKey() == null ? "" : process.getBusinessKey();
    }

    /** Whether the process is a case of its own, even if another process called it. */
    static boolean hasKey(ExecutionEntity process) {
        return process.getBusinessKey() != null && !process.getBusinessKey().isBlank();
    }

    private static String programme(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessInstance().getVariable(PROGRAMME) instanceof String code
                ? code
                : "";
    }
}
