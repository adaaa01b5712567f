package fr.synergies.meeting.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code prepareExtraPoint}: the meeting that is due is added to the case. */
@Component("prepareExtraPoint")
class PrepareExtraPoint implements JavaDelegate {

    private final ExtraPoints points;

    PrepareExtraPoint(ExtraPoints points) {
        this.points = points;
    }

    @Override
    public void execute(DelegateExecution execution) {
        points.prepare(execution.getProcessBusinessKey());
    }
}
