package fr.synergies.meeting.point;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The service task {@code issueInvitation}: the agenda is filled from the facts, the sequence number of the calendar file is
 * incremented.
 */
@Component("issueInvitation")
class IssueInvitation implements JavaDelegate {

    private final MeetingPlanning planning;

    IssueInvitation(MeetingPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        planning.invite(execution.getProcessBusinessKey());
    }
}
