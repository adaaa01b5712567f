package fr.synergies.meeting.committee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code announceTermination}: announces that the programme ends. */
@Component("announceTermination")
class AnnounceTermination implements JavaDelegate {

    private final CommitteeMinutes minutes;

    AnnounceTermination(CommitteeMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.stop(execution.getProcessBusinessKey());
    }
}
