package fr.synergies.platform.workflow;

import fr.synergies.kernel.Refusal;
import fr.synergies.trail.Act;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/** The business of the process {@code bridges}. */
@TestConfiguration
class BridgesFixture {

    static final Instant START = Instant.parse("2022-01-03T08:00:00Z");

    final List<CompletedTask> completed = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(START, ZoneId.of("Europe/Paris"));
    }

    @EventListener
    void remember(Act act) {
        acts.add(act);
    }

    @Bean
    ProcessCode bridges(JdbcTemplate jdbc) {
        jdbc.execute("create table if not exists bridges_written (reason varchar(100))");
        return ProcessCode.of("bridges")
                .opening("bridgesOpened", BridgesFixture::open)
                .taskSetting("decideBridges", task -> decide(task, jdbc))
                .step("recordBridges", reached -> {
                    if (reached.text("remark").filter("late"::equals).isPresent()) {
                        throw Refusal.unprocessable("workflow.message.unexpected", "late");
                    }
                });
    }

    /** Another process has an element of the same id. */
    @Bean
    ProcessCode otherBridges() {
        return ProcessCode.of("other-bridges").task("decideBridges", task -> {
            throw new IllegalStateException("the code of another process");
        });
    }

    private static Map<String, Object> open(String caseId, String actor) {
        if (caseId.contains("refused")) {
            throw Refusal.conflict("workflow.message.unexpected", caseId);
        }
        return Map.of("programme", "SYNERGIES", "openedBy", actor);
    }

    private Map<String, Object> decide(CompletedTask task, JdbcTemplate jdbc) {
        completed.add(task);
        jdbc.update("insert into bridges_written values (?)", task.text("reason"));
        if ("forbid".equals(task.text("reason"))) {
            throw Refusal.forbidden("workflow.task.assigned", "x");
        }
        if ("conflict".equals(task.text("reason"))) {
            throw Refusal.conflict("workflow.message.unexpected", task.caseId());
        }
        return Map.of("verdict", "computed");
    }

    /** A service task without a step runs what its diagram names. */
    @Bean
    JavaDelegate refuseBridges() {
        return execution -> {
            throw Refusal.conflict("workflow.message.unexpected", "withdrawn");
        };
    }
}
