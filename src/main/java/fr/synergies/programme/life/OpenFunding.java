package fr.synergies.programme.life;

import fr.synergies.programme.Exercise;
import fr.synergies.programme.FundingDue;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The service task {@code openFunding}: the plan of the next exercise is to be validated. */
@Component("openFunding")
class OpenFunding implements JavaDelegate {

    private final Programmes programmes;
    private final ProgrammeCalendar calendar;
    private final ApplicationEventPublisher events;

    OpenFunding(Programmes programmes, ProgrammeCalendar calendar, ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Programme programme = programmes.named((String) execution.getVariable("programme"));
        int last = (Integer) execution.getVariable("fundingYear");
        Exercise exercise = calendar.nextExercise(programme, last).orElseThrow();
        execution.setVariable("fundingYear", exercise.year());
        events.publishEvent(new FundingDue(programme, exercise));
    }
}
