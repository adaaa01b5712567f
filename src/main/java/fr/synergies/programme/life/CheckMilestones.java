package fr.synergies.programme.life;

import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.Timeline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code checkMilestones}: is a milestone of the association late? */
@Component("checkMilestones")
class CheckMilestones implements JavaDelegate {

    private final Programmes programmes;
    private final ProgrammeCalendar calendar;
    private final Timeline timeline;

    CheckMilestones(Programmes programmes, ProgrammeCalendar calendar, Timeline timeline) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Programme programme = programmes.named((String) execution.getVariable("programme"));
        execution.setVariable("checksDone", calendar.checksDue(programme));
        execution.setVariable(
                "milestonesLate", !timeline.lateMilestones(programme).isEmpty());
    }
}
