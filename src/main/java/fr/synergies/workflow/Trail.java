package fr.synergies.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;

/** Tells whoever listens, in the engine's own transaction, what happens in a case. */
class Trail {

    /** A process says by this variable which programme its case belongs to. */
    private static final String PROGRAMME = "programme";

    private final ApplicationEventPublisher events;

    Trail(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(DelegateExecution execution, String element, String kind) {
        tell(event(execution, element, kind));
    }

    void tell(CaseEvent event) {
        events.publishEvent(event);
    }

    /** What happened at an element of a case, to which may be added how it ended and why. */
    static CaseEvent event(DelegateExecution execution, String element, String kind) {
        return CaseEvent.of(caseId(execution), programme(execution), element, kind);
    }

    /** The business key of the process, or the nearest one of those that called it: a called process without a key acts in its caller's case. */
    static String caseId(DelegateExecution execution) {
        ExecutionEntity process = ((ExecutionEntity) execution).getProcessInstance();
        while (!hasKey(process) && process.getSuperExecution() != null) {
            process = process.getSuperExecution().getProcessInstance();
        }
        return process.getBusinessKey() == null ? "" : process.getBusinessKey();
    }

    /** Whether the process is a case of its own, though another one may have called it. */
    static boolean hasKey(ExecutionEntity process) {
        return process.getBusinessKey() != null && !process.getBusinessKey().isBlank();
    }

    private static String programme(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessInstance().getVariable(PROGRAMME) instanceof String code
                ? code
                : "";
    }
}
