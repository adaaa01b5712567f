package fr.synergies.meeting.committee;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The service task {@code issueSteeringInvitation}: all partners are invited, the sequence number of the calendar file is
 * incremented.
 */
@Component("issueSteeringInvitation")
class IssueSteeringInvitation implements JavaDelegate {

    private final CommitteeSession session;

    IssueSteeringInvitation(CommitteeSession session) {
        this.session = session;
    }

    @Override
    public void execute(DelegateExecution execution) {
        session.invite(execution.getProcessBusinessKey());
    }
}
