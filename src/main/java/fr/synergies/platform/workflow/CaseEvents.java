package fr.synergies.platform.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes what happens in a case, in the engine's own transaction. */
class CaseEvents {

    /** The process variable that names the programme of the case. */
    private static final String PROGRAMME = "programme";

    private final ApplicationEventPublisher events;

    CaseEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(DelegateExecution execution, String element, String kind) {
        tell(event(execution, element, kind));
    }

    void tell(CaseEvent event) {
        events.publishEvent(event);
    }

    /** An event at an element of a case; outcome and reason can be added to it. */
    static CaseEvent event(DelegateExecution execution, String element, String kind) {
        return CaseEvent.of(caseId(execution), programme(execution), element, kind);
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
