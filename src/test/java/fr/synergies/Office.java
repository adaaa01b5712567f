package fr.synergies;

import fr.synergies.workflow.MovableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the programme's people meet in a test: it begins each day with the programme as it is delivered. */
public class Office {

    /** A Monday, and ten working days before nothing special. */
    public static final Instant START = Instant.parse("2022-01-10T08:00:00Z");

    private static final List<String> TABLES = List.of(
            "steering_approval",
            "steering_invitation",
            "steering_availability",
            "steering_date",
            "steering_fact",
            "steering_committee",
            "review_extra_point",
            "review_follow_up",
            "synergy_measure",
            "synergy_trial",
            "synergy_study",
            "synergy_verdict",
            "synergy_member",
            "synergy",
            "company_visit",
            "synergy_proposal_flow",
            "synergy_proposal",
            "synergy_detection",
            "synergy_judged_flow",
            "import_profile_column",
            "import_profile",
            "import_row",
            "import_fault",
            "import_part",
            "import_job",
            "company_flow",
            "company",
            "purchase_offer",
            "purchase_need",
            "purchase_round",
            "working_group_meeting",
            "working_group",
            "indicator_report",
            "recruitment_post",
            "recruitment_deliberation",
            "recruitment_vote",
            "recruitment_interview",
            "recruitment_candidate",
            "recruitment_publication",
            "recruitment",
            "association_decision",
            "association_verdict",
            "association_income",
            "association_seat",
            "association",
            "document_part",
            "document",
            "review_approval",
            "review_action",
            "review_agenda_item",
            "review_point",
            "funding_decision",
            "funding_verdict",
            "funding_plan_author",
            "funding_plan_share",
            "funding_plan_line",
            "funding_plan",
            "programme_life_event",
            "programme_life",
            "programme_exercise",
            "programme_partner",
            "programme_financer",
            "programme",
            "rule_proposal_change",
            "rule_proposal_finding",
            "rule_proposal_file",
            "rule_proposal_author",
            "rule_proposal",
            "audit_seal_head",
            "audit_seal",
            "audit_chain",
            "audit_word",
            "audit_reason",
            "audit_verdict_rule",
            "audit_act",
            "audit_case",
            "audit_export");

    /** The rules that the program came with go on deciding. */
    private static final List<String> RULES = List.of(
            "delete from rule_set_activation where number > 1",
            "delete from rule_set_file where version not in (select version from rule_set_activation)",
            "delete from rule_set where version not in (select version from rule_set_activation)");

    private final ServletWebServerApplicationContext program;
    private final ProcessEngine engine;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    Office(ServletWebServerApplicationContext program, ProcessEngine engine, MovableClock clock, JdbcClient jdbc) {
        this.program = program;
        this.engine = engine;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Forgets all cases and plans, and puts the clock back. */
    public void open() {
        clock.moveTo(START);
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "reset"));
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .list()
                .forEach(
                        instance -> engine.getHistoryService().deleteHistoricProcessInstanceIfExists(instance.getId()));
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        RULES.forEach(statement -> jdbc.sql(statement).update());
        program.getBean("shippedProgrammes", SmartLifecycle.class).start();
    }

    /** Gives the engine the machine's time back. */
    public void close() {
        clock.release();
    }

    public MovableClock clock() {
        return clock;
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** How many rows a table has. */
    public int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Somebody who signs in; nobody where the name is empty. */
    public Visitor visitor(String name) {
        return new Visitor("http://localhost:" + program.getWebServer().getPort(), name, "fr");
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
        return visitor(user)
                .post(
                        "/api/tasks/" + task(caseId, element).getId() + "/completion",
                        "{\"variables\":" + variables + "}");
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

        @Bean
        static TakenFlows takenFlows() {
            return new TakenFlows();
        }

        @Bean
        @Lazy
        Office office(
                ServletWebServerApplicationContext program, ProcessEngine engine, MovableClock clock, JdbcClient jdbc) {
            return new Office(program, engine, clock, jdbc);
        }
    }
}
