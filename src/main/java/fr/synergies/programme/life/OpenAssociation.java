package fr.synergies.programme.life;

import fr.synergies.programme.AssociationDue;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The service task {@code openAssociation}: the association is to be created. */
@Component("openAssociation")
class OpenAssociation implements JavaDelegate {

    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    OpenAssociation(Programmes programmes, ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Programme programme = programmes.named((String) execution.getVariable("programme"));
        events.publishEvent(new AssociationDue(programme));
    }
}
