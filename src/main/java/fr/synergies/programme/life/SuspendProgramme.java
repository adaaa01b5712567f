package fr.synergies.programme.life;

import fr.synergies.platform.workflow.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code suspendProgramme}: no monthly meeting is opened until the programme is resumed. */
@Component("suspendProgramme")
class SuspendProgramme implements JavaDelegate {

    private final LifeRepository life;
    private final ProgrammeCalendar calendar;
    private final Cases cases;

    SuspendProgramme(LifeRepository life, ProgrammeCalendar calendar, Cases cases) {
        this.life = life;
        this.calendar = calendar;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String programme = (String) execution.getVariable("programme");
        String reason = (String) execution.getVariable("programmeSuspensionReason");
        life.move(programme, LifeStatus.SUSPENDED);
        life.add(programme, LifeEvent.Kind.SUSPENDED, calendar.today(), cases.actor(), reason);
    }
}
