package fr.synergies.meeting.committee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code gatherReport}: the facts of the year are stored as they are now. */
@Component("gatherReport")
class GatherReport implements JavaDelegate {

    private final SteeringReport report;

    GatherReport(SteeringReport report) {
        this.report = report;
    }

    @Override
    public void execute(DelegateExecution execution) {
        report.gather(execution.getProcessBusinessKey());
    }
}
