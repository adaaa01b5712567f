package fr.synergies.meeting.committee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code applyAdjustment}: the next exercise is adjusted. */
@Component("applyAdjustment")
class ApplyAdjustment implements JavaDelegate {

    private final CommitteeMinutes minutes;

    ApplyAdjustment(CommitteeMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.adjust(execution.getProcessBusinessKey());
    }
}
