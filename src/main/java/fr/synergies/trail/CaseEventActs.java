package fr.synergies.trail;

import fr.synergies.platform.workflow.CaseEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records what happens in the engine as acts, in the engine's own transaction. */
@Component
class CaseEventActs {

    private final ApplicationEventPublisher acts;

    CaseEventActs(ApplicationEventPublisher acts) {
        this.acts = acts;
    }

    @EventListener
    public void happened(CaseEvent event) {
        acts.publishEvent(Act.in(event.caseId())
                .programme(event.programme())
                .at(event.element())
                .did(event.kind())
                .outcome(event.outcome())
                .because(event.reason())
                .changing(event.before(), event.after()));
    }
}
