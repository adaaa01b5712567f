package fr.synergies.programme.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.List;
import org.camunda.bpm.engine.runtime.Execution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Of which programme a case is cannot be changed by a variable, even by somebody who could write one: here the engine writes it, past
 * its gate, in every scope of every case.
 */
@SynergiesTest
class CaseProgrammeTest {

    private static final String LIFE = "programme-SYNERGIES";
    private static final String POINT = "review-SYNERGIES-2022-02";

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        system.open();
        ok(system.client("staff-cci").post("/api/programmes/SYNERGIES/life", ""));
        ok(system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}"));
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void no_variable_says_of_which_programme_a_case_is() {
        assertThat(jdbc.queryForList("select NAME_ from ACT_RU_VARIABLE where NAME_ = 'programme'"))
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "select programme from case_programme where case_id in (?, ?)", String.class, LIFE, POINT))
                .containsExactly("SYNERGIES", "SYNERGIES");
    }

    @Test
    void a_forged_variable_changes_neither_the_task_list_nor_the_trail() {
        forge();

        JsonNode listed = system.client("staff-cci")
                .get("/api/tasks?caseId=" + POINT)
                .json()
                .at("/tasks/0");
        assertThat(listed.path("programme").asText()).isEqualTo("SYNERGIES");
        ok(system.complete("staff-cci", POINT, "scheduleReview", "{\"decision\":\"PLAN\",\"place\":\"Dijon\"}"));

        assertThat(jdbc.queryForList("select distinct programme from audit_act where case_id = ?", String.class, POINT))
                .containsExactly("SYNERGIES");
        assertThat(system.client("auditor")
                        .get("/api/audit/acts?programme=OTHER&limit=10")
                        .json()
                        .path("acts"))
                .isEmpty();
    }

    /** The timers of the lifecycle and what it opens go by the programme: a forged one is unknown, and the timer would fail. */
    @Test
    void a_forged_variable_changes_neither_a_timer_nor_what_a_case_opens() {
        ok(system.complete("staff-metropole", LIFE, "prepareApplication", "{}"));
        ok(system.complete(
                "staff-metropole",
                LIFE,
                "submitApplication",
                "{\"submittedOn\":\"2022-01-07\",\"reference\":\"BFC-2022-1\"}"));
        forge();
        ok(system.complete(
                "staff-metropole",
                LIFE,
                "recordFunderAnswer",
                "{\"funderAnswer\":\"GRANTED\",\"answeredOn\":\"2022-01-10\"}"));

        assertThat(system.task("recruitment-SYNERGIES-1", "describeJob"))
                .as("the recruitment that the lifecycle calls, by the programme's name")
                .isNotNull();
        assertThat(jdbc.queryForList(
                        "select distinct programme from audit_act where case_id in (?, ?)",
                        String.class,
                        LIFE,
                        "recruitment-SYNERGIES-1"))
                .containsExactly("SYNERGIES");
    }

    private void forge() {
        List<Execution> scopes =
                system.engine().getRuntimeService().createExecutionQuery().list();
        scopes.forEach(
                scope -> system.engine().getRuntimeService().setVariableLocal(scope.getId(), "programme", "OTHER"));
        assertThat(jdbc.queryForList("select TEXT_ from ACT_RU_VARIABLE where NAME_ = 'programme'", String.class))
                .hasSameSizeAs(scopes)
                .containsOnly("OTHER");
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }
}
