package fr.synergies.meeting.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code recordMissedPoint}: the meeting was not held before the next one. */
@Component("recordMissedPoint")
class RecordMissedPoint implements JavaDelegate {

    private final ExtraPoints points;

    RecordMissedPoint(ExtraPoints points) {
        this.points = points;
    }

    @Override
    public void execute(DelegateExecution execution) {
        points.miss(execution.getProcessBusinessKey());
    }
}
