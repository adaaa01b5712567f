package fr.synergies.synergy.carried;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code runSynergy}: the synergy runs, and binds what its flows have left. */
@Component("runSynergy")
class RunSynergy implements JavaDelegate {

    private final SynergyCourse course;

    RunSynergy(SynergyCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.run(execution.getProcessBusinessKey());
    }
}
