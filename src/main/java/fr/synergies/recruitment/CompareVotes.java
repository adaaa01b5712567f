package fr.synergies.recruitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code compareVotes}: compares the two votes of the round. */
@Component("compareVotes")
class CompareVotes implements JavaDelegate {

    private final JointChoice choice;

    CompareVotes(JointChoice choice) {
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(choice.compare(execution.getProcessBusinessKey()));
    }
}
