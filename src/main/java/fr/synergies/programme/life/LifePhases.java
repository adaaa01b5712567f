package fr.synergies.programme.life;

import fr.synergies.kernel.Transition;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phases of a programme after its aid was granted: it runs, is suspended, is resumed, and closes. */
@Service
class LifePhases {

    /** Why what is open is closed when the action ends by its date. */
    private static final String OVER = "Fin de l’action – end of the action";

    private final LifeRepository life;
    private final Programmes programmes;
    private final ProgrammeCalendar calendar;
    private final Cases cases;
    private final EndOfAction end;

    LifePhases(LifeRepository life, Programmes programmes, ProgrammeCalendar calendar, Cases cases, EndOfAction end) {
        this.end = end;
        this.life = life;
        this.programmes = programmes;
        this.calendar = calendar;
        this.cases = cases;
    }

    /**
     * The programme runs.
     *
     * @return where its obligations begin, which are followed from today on
     */
    @Transactional
    Map<String, Object> start(String code) {
        Programme programme = programmes.named(code);
        LocalDate today = calendar.today();
        LocalDate from = today.isBefore(programme.start()) ? programme.start() : today;
        enter(programme.code(), LifeStatus::start, LifeEvent.Kind.STARTED, from, "");
        return Map.of(
                "fundingYear", lastExerciseOver(programme, today),
                "pointMonth", YearMonth.from(from).toString(),
                "steeringYear", calendar.committeeYear(from),
                "checksDone", calendar.checksDue(programme));
    }

    /** No monthly meeting is opened until the programme is resumed. */
    @Transactional
    void suspend(String programme, String reason) {
        enter(programme, LifeStatus::suspend, LifeEvent.Kind.SUSPENDED, calendar.today(), reason);
    }

    /** The programme runs again. */
    @Transactional
    void resume(String programme, String reason) {
        enter(programme, LifeStatus::resume, LifeEvent.Kind.RESUMED, calendar.today(), reason);
    }

    /** The action is over, by its date or by a decision, which gives a reason. */
    @Transactional
    void close(String programme, Optional<String> reason) {
        LifeEvent.Kind kind = reason.isPresent() ? LifeEvent.Kind.TERMINATED : LifeEvent.Kind.ENDED;
        LocalDate today = calendar.today();
        enter(programme, LifeStatus::close, kind, today, reason.orElse(""));
        Programme ended = programmes.named(programme);
        LocalDate last = reason.isPresent() ? today : ended.end();
        end.settle(ended, last, reason.orElse(OVER), cases.actor());
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
