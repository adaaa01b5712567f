package fr.synergies.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code recordMissedPoint}: nobody held the point before the next one came. */
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
