package fr.synergies.programme.life;

import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code assessHandover}: does the association stand? */
@Component("assessHandover")
class AssessHandover implements JavaDelegate {

    private final Programmes programmes;
    private final Succession succession;

    AssessHandover(Programmes programmes, Succession succession) {
        this.programmes = programmes;
        this.succession = succession;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Programme programme = programmes.named((String) execution.getVariable("programme"));
        execution.setVariable("successorReady", succession.isReady(programme));
    }
}
