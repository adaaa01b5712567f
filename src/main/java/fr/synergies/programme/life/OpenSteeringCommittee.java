package fr.synergies.programme.life;

import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.SteeringCommitteeDue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The service task {@code openSteeringCommittee}: the steering committee of the year is to be prepared. */
@Component("openSteeringCommittee")
class OpenSteeringCommittee implements JavaDelegate {

    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    OpenSteeringCommittee(Programmes programmes, ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Programme programme = programmes.named((String) execution.getVariable("programme"));
        int year = (Integer) execution.getVariable("steeringYear");
        execution.setVariable("steeringYear", year + 1);
        events.publishEvent(new SteeringCommitteeDue(programme, year));
    }
}
