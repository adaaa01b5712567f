package fr.synergies.trail;

import fr.synergies.platform.workflow.CaseEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records what happens in the engine as acts, in the engine's own transaction. The programme is that of the case's first acts; only
 * until there are any does the process say it, as the module that opened the case told it.
 */
@Component
class CaseEventActs {

    private final ApplicationEventPublisher acts;
    private final ActRepository repository;

    CaseEventActs(ApplicationEventPublisher acts, ActRepository repository) {
        this.acts = acts;
        this.repository = repository;
    }

    @EventListener
    public void happened(CaseEvent event) {
        acts.publishEvent(Act.in(event.caseId())
                .programme(repository.programmeOf(event.caseId()).orElse(event.programme()))
                .at(event.element())
                .did(event.kind())
                .outcome(event.outcome())
                .because(event.reason())
                .changing(event.before(), event.after()));
    }
}
