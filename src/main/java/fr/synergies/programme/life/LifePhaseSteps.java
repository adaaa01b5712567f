package fr.synergies.programme.life;

import fr.synergies.kernel.Transition;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.platform.workflow.ServiceStep;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code programme-lifecycle} that begin another phase of the programme. */
@Configuration(proxyBeanMethods = false)
class LifePhaseSteps {

    private final LifeRepository life;
    private final ProgrammeCalendar calendar;
    private final Cases cases;

    LifePhaseSteps(LifeRepository life, ProgrammeCalendar calendar, Cases cases) {
        this.life = life;
        this.calendar = calendar;
        this.cases = cases;
    }

    /** The programme runs; its obligations are followed from today on. */
    @Bean
    ServiceStep startRunning(Programmes programmes) {
        return reached -> {
            Programme programme = programmes.named(reached.programme());
            LocalDate today = calendar.today();
            LocalDate from = today.isBefore(programme.start()) ? programme.start() : today;
            enter(programme.code(), LifeStatus::start, LifeEvent.Kind.STARTED, from, "");
            return Map.of(
                    "fundingYear", lastExerciseOver(programme, today),
                    "pointMonth", YearMonth.from(from).toString(),
                    "steeringYear", calendar.committeeYear(from),
                    "checksDone", calendar.checksDue(programme));
        };
    }

    /** No monthly meeting is opened until the programme is resumed. */
    @Bean
    ServiceStep suspendProgramme() {
        return ServiceStep.of(reached -> enter(
                reached.programme(),
                LifeStatus::suspend,
                LifeEvent.Kind.SUSPENDED,
                calendar.today(),
                reached.text("programmeSuspensionReason").orElseThrow()));
    }

    /** The programme runs again. */
    @Bean
    ServiceStep resumeProgramme() {
        return ServiceStep.of(reached -> enter(
                reached.programme(),
                LifeStatus::resume,
                LifeEvent.Kind.RESUMED,
                calendar.today(),
                reached.text("programmeResumptionReason").orElseThrow()));
    }

    /** The action is over, by its date or by a decision. */
    @Bean
    ServiceStep startClosing() {
        return ServiceStep.of(reached -> {
            Optional<String> reason = reached.text("programmeTerminationReason");
            LifeEvent.Kind kind = reason.isPresent() ? LifeEvent.Kind.TERMINATED : LifeEvent.Kind.ENDED;
            enter(reached.programme(), LifeStatus::close, kind, calendar.today(), reason.orElse(""));
        });
    }

    private void enter(
            String programme,
            Function<LifeStatus, Transition<LifeStatus>> step,
            LifeEvent.Kind kind,
            LocalDate day,
            String reason) {
        life.move(programme, step);
        life.add(programme, kind, day, cases.actor(), reason);
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
