package fr.synergies.meeting.point;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code closeReview}: the minutes are final, their actions begin. */
@Component("closeReview")
class CloseReview implements JavaDelegate {

    private final Minutes minutes;

    CloseReview(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.close(execution.getProcessBusinessKey());
    }
}
