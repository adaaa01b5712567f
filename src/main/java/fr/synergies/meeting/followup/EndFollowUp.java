package fr.synergies.meeting.followup;

import fr.synergies.meeting.point.ReviewCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code endFollowUp}: the follow-up ends with the programme. */
@Component("endFollowUp")
class EndFollowUp implements JavaDelegate {

    private final FollowUpRepository followUps;
    private final ReviewCalendar calendar;

    EndFollowUp(FollowUpRepository followUps, ReviewCalendar calendar) {
        this.followUps = followUps;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUp followUp = followUps.at(execution.getProcessBusinessKey());
        followUps.end(followUp.id(), FollowUp.PROGRAMME, "", calendar.today(), "");
    }
}
