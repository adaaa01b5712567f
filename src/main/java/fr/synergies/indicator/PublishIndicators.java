package fr.synergies.indicator;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code publishIndicators}: publishes the approved figures. */
@Component("publishIndicators")
class PublishIndicators implements JavaDelegate {

    private final IndicatorWork work;

    PublishIndicators(IndicatorWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.publish(execution.getProcessBusinessKey());
    }
}
