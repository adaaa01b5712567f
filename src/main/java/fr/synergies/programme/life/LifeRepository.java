package fr.synergies.programme.life;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LifeRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    LifeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<LifeStatus> status(String programme) {
        return jdbc.sql("select status from programme_life where programme = ?")
                .param(programme)
                .query(String.class)
                .optional()
                .map(LifeStatus::valueOf);
    }

    void begin(String programme) {
        jdbc.sql("insert into programme_life values (?, ?)")
                .params(programme, LifeStatus.APPLYING.name())
                .update();
    }

    /**
     * Changes the status of a programme as the present one permits.
     *
     * @throws Refusal CONFLICT if it does not, or if somebody else has just changed it
     */
    void move(String programme, Function<LifeStatus, Transition<LifeStatus>> step) {
        Transition<LifeStatus> change =
                step.apply(status(programme).orElseThrow(() -> Refusal.conflict("programme.life.not-open", programme)));
        move(programme, change);
    }

    void move(String programme, Transition<LifeStatus> change) {
        change.written(jdbc.sql("update programme_life set status = ? where programme = ? and status = ?")
                .params(change.to().name(), programme, change.from().name())
                .update());
    }

    void add(String programme, LifeEvent.Kind kind, LocalDate day, String actor, String words) {
        add(programme, kind, day, actor, words, Optional.empty());
    }

    void add(
            String programme,
            LifeEvent.Kind kind,
            LocalDate day,
            String actor,
            String words,
            Optional<BigDecimal> amount) {
        jdbc.sql("insert into programme_life_event (programme, kind, event_day, actor, at, words, amount)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(programme, kind.name(), day, actor, Timestamp.from(clock.instant()), words, amount.orElse(null))
                .update();
    }

    /** Oldest first. */
    List<LifeEvent> events(String programme) {
        return jdbc.sql("select e.*, event_day as \"day\" from programme_life_event e where programme = ? order by id")
                .param(programme)
                .query(LifeEvent.class)
                .list();
    }
}
