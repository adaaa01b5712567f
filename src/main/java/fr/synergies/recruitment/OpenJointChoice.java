package fr.synergies.recruitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code openJointChoice}: opens the vote on the candidates still on the list after the interviews. */
@Component("openJointChoice")
class OpenJointChoice implements JavaDelegate {

    private final JointChoice choice;

    OpenJointChoice(JointChoice choice) {
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(choice.open(execution.getProcessBusinessKey()));
    }
}
