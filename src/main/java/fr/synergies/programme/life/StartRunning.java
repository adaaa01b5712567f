package fr.synergies.programme.life;

import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code startRunning}: the programme runs; its obligations are followed from today on. */
@Component("startRunning")
class StartRunning implements JavaDelegate {

    private final LifeRepository life;
    private final Programmes programmes;
    private final ProgrammeCalendar calendar;
    private final Cases cases;

    StartRunning(LifeRepository life, Programmes programmes, ProgrammeCalendar calendar, Cases cases) {
        this.life = life;
        this.programmes = programmes;
        this.calendar = calendar;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Programme programme = programmes.named((String) execution.getVariable("programme"));
        LocalDate today = calendar.today();
        LocalDate from = today.isBefore(programme.start()) ? programme.start() : today;
        execution.setVariable("fundingYear", lastExerciseOver(programme, today));
        execution.setVariable("pointMonth", YearMonth.from(from).toString());
        execution.setVariable("steeringYear", calendar.committeeYear(from));
        execution.setVariable("checksDone", calendar.checksDue(programme));
        life.move(programme.code(), LifeStatus.RUNNING);
        life.add(programme.code(), LifeEvent.Kind.STARTED, from, cases.actor(), "");
    }

    /** The year of the last exercise that is over, for which no plan is requested any more. */
    private static int lastExerciseOver(Programme programme, LocalDate today) {
        return programme.exercises().stream()
                .filter(exercise -> exercise.to().isBefore(today))
                .mapToInt(Exercise::year)
                .max()
                .orElse(0);
    }
}
