package fr.synergies.meeting.followup;

import fr.synergies.meeting.point.ReviewCalendar;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code recordLifting}: records who lifted the follow-up, and why. */
@Component("recordLifting")
class RecordLifting implements JavaDelegate {

    private final FollowUpRepository followUps;
    private final ReviewCalendar calendar;

    RecordLifting(FollowUpRepository followUps, ReviewCalendar calendar) {
        this.followUps = followUps;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUp followUp = followUps.at(execution.getProcessBusinessKey());
        followUps.end(
                followUp.id(),
                text(execution, "liftedBy"),
                text(execution, "lifter"),
                calendar.today(),
                text(execution, "liftReason"));
    }

    private static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null ? "" : value.toString();
    }
}
