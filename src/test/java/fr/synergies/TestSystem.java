package fr.synergies;

import fr.synergies.platform.workflow.MovableClock;
import fr.synergies.programme.Programmes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the programme's people meet in a test: it begins each day with the programme as it is delivered. */
public class TestSystem {

    /** A Monday, and ten working days before nothing special. */
    public static final Instant START = Instant.parse("2022-01-10T08:00:00Z");

    /** What a start of the program makes and no case changes, and the rules, of which some go (see below). */
    private static final Set<String> KEPT =
            Set.of("audit_key", "audit_turn", "engine_turn", "rule_set", "rule_set_file", "rule_set_activation");

    /** The rules that the program came with go on deciding. */
    private static final List<String> RULES = List.of(
            "delete from rule_set_activation where number > 1",
            "delete from rule_set_file where version not in (select version from rule_set_activation)",
            "delete from rule_set where version not in (select version from rule_set_activation)");

    private final ServletWebServerApplicationContext program;
    private final ProcessEngine engine;
    private final MovableClock clock;
    private final JdbcTemplate jdbc;
    private final String[] emptying;

    TestSystem(
            ServletWebServerApplicationContext program, ProcessEngine engine, MovableClock clock, JdbcTemplate jdbc) {
        this.program = program;
        this.engine = engine;
        this.clock = clock;
        this.jdbc = jdbc;
        this.emptying = Stream.of(
                        EngineCases.removal(jdbc),
                        OwnTables.in(jdbc).stream()
                                .filter(table -> !KEPT.contains(table))
                                .map(table -> "delete from " + table)
                                .toList(),
                        RULES)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** Forgets all cases and plans, and puts the clock back. */
    public void open() {
        clock.moveTo(START);
        engine.getIdentityService().clearAuthentication();
        jdbc.batchUpdate(emptying);
        program.getBean("shippedProgrammes", SmartLifecycle.class).start();
    }

    /** Gives the engine the machine's time back, and looks whether the test left data in a process or told an effect first. */
    public void close() {
        clock.release();
        engine.getIdentityService().clearAuthentication();
        LeftFields.check(engine, jdbc);
        program.getBean(ToldCauses.class).check();
    }

    public MovableClock clock() {
        return clock;
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** How many rows a table has. */
    public int rows(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    /** Somebody who signs in; nobody where the name is empty. */
    public ApiClient client(String name) {
        return new ApiClient("http://localhost:" + program.getWebServer().getPort(), name, "fr");
    }

    /** The open task of a case. */
    public Task task(String caseId, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** Completes a task as a user through the program's own API. */
    public Answer complete(String user, String caseId, String element, String variables) {
        return client(user)
                .post(
                        "/api/tasks/" + task(caseId, element).getId() + "/completion",
                        "{\"variables\":" + variables + "}");
    }

    /** What was done in a case, in the order of its chain. */
    public List<String> acts(String caseId) {
        return jdbc.queryForList("select act from audit_act where case_id = ? order by place", String.class, caseId);
    }

    /** Lets every timer fire that is due by now; says how many did. */
    public int fireTimers() {
        List<Job> due =
                engine.getManagementService().createJobQuery().executable().list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return due.size();
    }

    /** What the program does not bring itself. */
    @TestConfiguration
    static class Settings {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(START, ZoneId.of("Europe/Paris"));
        }

        /** A step that fails until its case wants a programme that there is. */
        @Bean
        JavaDelegate wantedProgramme(Programmes programmes) {
            return execution -> programmes.named((String) execution.getVariable("wanted"));
        }

        @Bean
        SoonScheduler taskScheduler() {
            return new SoonScheduler();
        }

        @Bean
        ScriptedJobs scriptedJobs() {
            return new ScriptedJobs();
        }

        @Bean
        static TakenFlows takenFlows() {
            return new TakenFlows();
        }

        @Bean
        static RequestTimes requestTimes() {
            return new RequestTimes();
        }

        @Bean
        static ToldCauses toldCauses() {
            return new ToldCauses();
        }

        @Bean
        @Lazy
        TestSystem system(
                ServletWebServerApplicationContext program,
                ProcessEngine engine,
                MovableClock clock,
                JdbcTemplate jdbc) {
            return new TestSystem(program, engine, clock, jdbc);
        }
    }
}
