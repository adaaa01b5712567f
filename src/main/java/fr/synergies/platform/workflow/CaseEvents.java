package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.engine.CaseIds;
import fr.synergies.platform.workflow.engine.CaseProgrammes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;

/** Publishes what happens in a case, in the engine's own transaction. */
class CaseEvents {

    private final ApplicationEventPublisher events;
    private final CaseProgrammes programmes;

    CaseEvents(ApplicationEventPublisher events, CaseProgrammes programmes) {
        this.events = events;
        this.programmes = programmes;
    }

    void tell(DelegateExecution execution, String element, String kind) {
        tell(event(execution, element, kind));
    }

    void tell(CaseEvent event) {
        events.publishEvent(event);
    }

    /** An event at an element of a case; outcome and reason can be added to it. */
    CaseEvent event(DelegateExecution execution, String element, String kind) {
        return event(CaseIds.of(execution), element, kind);
    }

    /** An event at an element of a case; outcome and reason can be added to it. */
    CaseEvent event(String caseId, String element, String kind) {
        return CaseEvent.of(caseId, programmes.of(caseId), element, kind);
    }
}
