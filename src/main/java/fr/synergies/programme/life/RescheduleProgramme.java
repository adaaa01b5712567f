package fr.synergies.programme.life;

import fr.synergies.platform.workflow.Timers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code rescheduleProgramme}: every wait of the lifecycle takes the programme's new dates. */
@Component("rescheduleProgramme")
class RescheduleProgramme implements JavaDelegate {

    private final Timers timers;

    RescheduleProgramme(Timers timers) {
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        timers.recalculate(execution.getProcessInstanceId());
    }
}
