package fr.synergies.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.ApiClient;
import fr.synergies.Synergies;
import fr.synergies.rules.RuleSetTrial;
import fr.synergies.rules.RuleSets;
import fr.synergies.rules.proposal.Impact;
import fr.synergies.trail.chain.Tampering;
import fr.synergies.trail.chain.Verifications;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped journals, replayed through the real engine, rules, forms and permissions. */
@TestInstance(Lifecycle.PER_CLASS)
class ReplayTest {

    private ServletWebServerApplicationContext program;
    private int port;

    @BeforeAll
    void replay() {
        program = (ServletWebServerApplicationContext) start();
        port = program.getWebServer().getPort();
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void the_programme_goes_from_its_application_in_2020_to_its_handover_in_march_2024() {
        JsonNode life = read("/api/programmes/SYNERGIES/life");
        assertThat(life.path("status").asText()).isEqualTo("HANDED_OVER");
        assertThat(life.path("turns"))
                .extracting(
                        turn -> turn.path("kind").asText(),
                        turn -> turn.path("day").asText())
                .contains(
                        tuple("APPLICATION_SUBMITTED", "2020-10-20"),
                        tuple("STARTED", "2021-04-01"),
                        tuple("ENDED", "2024-04-01"),
                        tuple("HANDED_OVER", "2024-03-29"));
        assertThat(life.path("timeline")).allSatisfy(day -> {
            assertThat(day.path("done").asBoolean()).as(day.toString()).isTrue();
            assertThat(day.path("late").asBoolean()).isFalse();
        });
    }

    @Test
    void every_month_has_its_point_every_year_its_committee_and_three_groups_met() {
        JsonNode points = read("/api/programmes/SYNERGIES/reviews");
        assertThat(points.findValuesAsText("month"))
                .hasSize(36)
                .contains("2021-04", "2024-03")
                .doesNotHaveDuplicates();
        assertThat(points.findValuesAsText("status")).containsOnly("CLOSED", "CANCELLED", "DONE");
        assertThat(read("/api/programmes/SYNERGIES/steering-committees").findValuesAsText("heldOn"))
                .contains("2021-11-23", "2022-11-22", "2023-11-21");
        assertThat(read("/api/programmes/SYNERGIES/working-groups").findValuesAsText("code"))
                .contains("ENERGY_PURCHASING", "SERVICES", "PALLETS");
        assertThat(read("/api/programmes/SYNERGIES/association").path("status").asText())
                .isEqualTo("READY");
    }

    @Test
    void the_plan_of_2022_is_returned_once_then_capped_and_the_aid_is_what_the_rules_grant() {
        assertThat(granted(2021)).isEqualByComparingTo("31500");
        assertThat(granted(2022)).isEqualByComparingTo("39400");
        assertThat(granted(2023)).isEqualByComparingTo("47600");
        JsonNode history = read("/api/cases/funding-SYNERGIES-2022-r1/history?limit=1000");
        assertThat(history.findValuesAsText("outcome")).containsSubsequence("RETURN", "ACCEPT_CAPPED");
        assertThat(history.at("/entries/0/at").asText()).startsWith("2021-");
    }

    @Test
    void a_second_programme_runs_today_with_tasks_for_its_staff() {
        assertThat(read("/api/programmes/BEAUNE/life").path("status").asText()).isEqualTo("RUNNING");
        assertThat(new ApiClient("http://localhost:" + port, "staff-cci", "fr")
                        .get("/api/tasks")
                        .text())
                .contains("BEAUNE");
    }

    @Test
    void its_whole_history_verifies_and_every_act_of_a_person_is_in_it() {
        JsonNode proof = read("/api/audit/verification");
        assertThat(proof.path("intact").asBoolean()).as(proof.toString()).isTrue();
        assertThat(proof.at("/report/acts").asInt()).isGreaterThan(1000);
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from audit_act where act = 'task-completed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(program.getBean(HistoryService.class)
                        .createHistoricTaskInstanceQuery()
                        .taskDeleteReason("completed")
                        .count());
    }

    @Test
    void it_says_at_its_end_what_it_left_behind() {
        assertThat(program.getBean(Replay.class).told())
                .contains("programme-lifecycle=2", "monthly-review=", "annual-steering-committee=3")
                .containsPattern("\\d+ tasks done, \\d+ open; \\d+ engine jobs");
    }

    @Test
    void everything_the_rules_decided_is_computed_again_to_the_letter() {
        List<String> verdicts = program.getBean(JdbcClient.class)
                .sql("select id from decision")
                .query(String.class)
                .list();

        assertThat(verdicts).hasSizeGreaterThan(10);
        for (String verdict : verdicts) {
            JsonNode again = read("/api/decisions/" + verdict + "/recomputation");
            assertThat(again.path("identical").asBoolean()).as(again.toString()).isTrue();
            assertThat(read("/api/decisions/" + verdict).path("complete").asBoolean())
                    .isTrue();
        }
        RuleSetTrial trial = program.getBean(RuleSetTrial.class);
        Impact impact = trial.of(program.getBean(RuleSets.class).current());
        assertThat(impact.decisions()).isEqualTo(verdicts.size());
        assertThat(impact.changed()).isEmpty();
        assertThat(impact.failed()).isEmpty();
    }

    @Test
    void a_decision_that_is_altered_afterwards_is_found_whatever_it_is_about() {
        assertThat(program.getBean(Verifications.class).verify().faults()).isEmpty();
        Tampering tampering = new Tampering(program);
        assertThat(tampering.missed("funding")).isEmpty();
        assertThat(tampering.missed("association")).isEmpty();
    }

    @Test
    void an_act_that_the_program_refuses_stops_the_replay_with_its_line(@TempDir Path folder) throws IOException {
        Path journal = folder.resolve("refused.yaml");
        Files.writeString(journal, """
                - {on: 2020-10-05, by: staff-cci, post: /api/programmes/SYNERGIES/life, source: paper}
                - {on: 2020-10-06, by: finance, case: programme-SYNERGIES, task: prepareApplication, source: assumption}
                """);

        assertThatThrownBy(() -> start("--synergies.replay.journals=" + journal.toUri()))
                .isInstanceOf(JournalError.class)
                .hasMessageContaining("refused.yaml, line 2: prepareApplication of programme-SYNERGIES by finance"
                        + " was refused (");
    }

    private static ConfigurableApplicationContext start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(Synergies.class).profiles("replay").run(arguments.toArray(String[]::new));
    }

    private BigDecimal granted(int year) {
        JsonNode plan = read("/api/programmes/SYNERGIES/exercises/" + year + "/funding-plan");
        assertThat(plan.path("status").asText()).isEqualTo("ADOPTED");
        List<String> aid = plan.at("/verdict/totals").findValuesAsText("grantedAid");
        return new BigDecimal(aid.get(0));
    }

    private JsonNode read(String path) {
        var answer = new ApiClient("http://localhost:" + port, "auditor", "fr").get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
