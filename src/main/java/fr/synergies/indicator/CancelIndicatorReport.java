package fr.synergies.indicator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code cancelIndicatorReport}: the report is given up, for the reason that the message gave. */
@Component("cancelIndicatorReport")
class CancelIndicatorReport implements JavaDelegate {

    private final IndicatorWork work;

    CancelIndicatorReport(IndicatorWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object reason = execution.getVariable(IndicatorReports.CANCELLATION_REASON);
        work.cancel(execution.getProcessBusinessKey(), reason == null ? "" : reason.toString());
        execution.removeVariable(IndicatorReports.CANCELLATION_REASON);
    }
}
