package fr.synergies.programme.life;

import fr.synergies.platform.workflow.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code startClosing}: the action is over, by its date or by a decision. */
@Component("startClosing")
class StartClosing implements JavaDelegate {

    private final LifeRepository life;
    private final ProgrammeCalendar calendar;
    private final Cases cases;

    StartClosing(LifeRepository life, ProgrammeCalendar calendar, Cases cases) {
        this.life = life;
        this.calendar = calendar;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String programme = (String) execution.getVariable("programme");
        String reason = (String) execution.getVariable("programmeTerminationReason");
        life.move(programme, LifeStatus.CLOSING);
        LifeEvent.Kind kind = reason == null ? LifeEvent.Kind.ENDED : LifeEvent.Kind.TERMINATED;
        life.add(programme, kind, calendar.today(), cases.actor(), reason == null ? "" : reason);
    }
}
