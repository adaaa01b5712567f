package fr.synergies.programme.life;

import fr.synergies.programme.MonthlyPointDue;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The service task {@code openMonthlyPoint}: the point of the month is to be prepared, unless the programme is suspended; a month that was missed is caught up with once. */
@Component("openMonthlyPoint")
class OpenMonthlyPoint implements JavaDelegate {

    private final Programmes programmes;
    private final ProgrammeCalendar calendar;
    private final LifeRepository life;
    private final ApplicationEventPublisher events;

    OpenMonthlyPoint(
            Programmes programmes, ProgrammeCalendar calendar, LifeRepository life, ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.life = life;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Programme programme = programmes.named((String) execution.getVariable("programme"));
        YearMonth month = YearMonth.parse((String) execution.getVariable("pointMonth"));
        execution.setVariable("pointMonth", month.plusMonths(1).toString());
        if (life.status(programme.code()).orElseThrow() == LifeStatus.SUSPENDED) {
            events.publishEvent(Act.in(execution.getProcessBusinessKey())
                    .programme(programme.code())
                    .at("openMonthlyPoint")
                    .did("month-suspended")
                    .outcome(month.toString()));
            return;
        }
        boolean late = calendar.today().isAfter(month.atEndOfMonth());
        events.publishEvent(new MonthlyPointDue(programme, month, late));
    }
}
