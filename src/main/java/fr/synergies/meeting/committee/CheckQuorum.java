package fr.synergies.meeting.committee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code checkQuorum}: determines whether the session may decide. */
@Component("checkQuorum")
class CheckQuorum implements JavaDelegate {

    private final CommitteeSession session;

    CheckQuorum(CommitteeSession session) {
        this.session = session;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("quorate", session.checkQuorum(execution.getProcessBusinessKey()));
    }
}
