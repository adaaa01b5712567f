package fr.synergies.meeting.committee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code closeCommittee}: the minutes are final; the decision is read from the table, not from the form. */
@Component("closeCommittee")
class CloseCommittee implements JavaDelegate {

    private final CommitteeMinutes minutes;

    CloseCommittee(CommitteeMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "decision", minutes.close(execution.getProcessBusinessKey()).name());
    }
}
