package fr.synergies.programme.life;

import fr.synergies.platform.workflow.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code resumeProgramme}: the programme runs again. */
@Component("resumeProgramme")
class ResumeProgramme implements JavaDelegate {

    private final LifeRepository life;
    private final ProgrammeCalendar calendar;
    private final Cases cases;

    ResumeProgramme(LifeRepository life, ProgrammeCalendar calendar, Cases cases) {
        this.life = life;
        this.calendar = calendar;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String programme = (String) execution.getVariable("programme");
        String reason = (String) execution.getVariable("programmeResumptionReason");
        life.move(programme, LifeStatus.RUNNING);
        life.add(programme, LifeEvent.Kind.RESUMED, calendar.today(), cases.actor(), reason);
    }
}
