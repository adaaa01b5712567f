package fr.synergies.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.ApiClient;
import fr.synergies.Synergies;
import fr.synergies.rules.RuleSetTrial;
import fr.synergies.rules.RuleSets;
import fr.synergies.rules.proposal.Impact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the last program before jobs, decisions and meetings were one mechanism each left behind goes on under this one: a case of
 * each process is finished, and its trail and its verdicts are those of before. How the database was made says
 * {@code former/open/README.md}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OpenCasesStartTest {

    private static final String DATABASE = "jdbc:h2:mem:open-cases;DB_CLOSE_DELAY=-1";

    private ServletWebServerApplicationContext program;
    private List<String> verdicts;

    @BeforeAll
    void start() throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("runscript from 'classpath:/former/open/database.sql.gz' compression gzip");
            var ids =
                    statement.executeQuery("select id from funding_verdict union all select id from association_verdict"
                            + " union all select cast(id as varchar(36)) from synergy_verdict");
            List<String> read = new java.util.ArrayList<>();
            while (ids.next()) {
                read.add(ids.getString(1));
            }
            verdicts = read;
        }
        program = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Synergies.class)
                .profiles("replay")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + DATABASE,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--synergies.audit.seal.key-file=src/test/resources/former/open/demo-seal-key.pem",
                        "--synergies.replay.journals=classpath:former/open/finished.yaml");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void a_case_of_each_process_that_was_open_is_finished() {
        assertThat(List.of(
                        "action-SYNERGIES-2021-10-1",
                        "association-SYNERGIES",
                        "copil-SYNERGIES-2021",
                        "follow-up-SYNERGIES-1",
                        "funding-SYNERGIES-2022-r1",
                        "group-SYNERGIES-SERVICES",
                        "indicators-SYNERGIES-2021-1",
                        "programme-BEAUNE",
                        "purchase-SYNERGIES-ENERGY_PURCHASING-1",
                        "recruitment-SYNERGIES-2",
                        "review-SYNERGIES-2021-11",
                        "synergy-SYNERGIES-1"))
                .hasSize(12)
                .allSatisfy(caseId -> assertThat(state(caseId)).as(caseId).isEqualTo("COMPLETED"));
        assertThat(program.getBean(RuntimeService.class).createIncidentQuery().count())
                .isZero();
    }

    @Test
    void what_was_decided_before_is_acted_upon() {
        JsonNode plan = read("/exercises/2022/funding-plan");
        assertThat(plan.path("status").asText()).isEqualTo("ADOPTED");
        assertThat(plan.path("decisions").findValuesAsText("kind"))
                .containsExactly("RETURN", "REQUEST_DEROGATION", "GRANT_DEROGATION");
        assertThat(read("/association").path("status").asText()).isEqualTo("READY");
        assertThat(read("/association").path("decisions").findValuesAsText("decision"))
                .containsExactly("ACCEPT");
        assertThat(read("/synergy-cases/1").path("verdicts").findValuesAsText("decision"))
                .containsExactly("ACCEPT", "ACCEPT", "");
    }

    @Test
    void the_whole_trail_is_intact_and_covers_the_verdicts_of_before_and_of_now() {
        JsonNode proof = get("/api/audit/verification");
        assertThat(proof.path("intact").asBoolean()).as(proof.toString()).isTrue();
        assertThat(stored()).containsAll(verdicts).hasSize(verdicts.size() + 4);
        assertThat(proof.at("/report/decisions").asInt()).as(proof.toString()).isEqualTo(stored().size());
    }

    @Test
    void every_verdict_of_before_is_computed_again_to_the_letter() {
        assertThat(verdicts).hasSize(11);
        for (String verdict : verdicts) {
            JsonNode again = get("/api/decisions/" + verdict + "/recomputation");
            assertThat(again.path("own").asBoolean()).as(again.toString()).isTrue();
            assertThat(again.path("identical").asBoolean()).as(again.toString()).isTrue();
        }
        Impact impact = program.getBean(RuleSetTrial.class)
                .of(program.getBean(RuleSets.class).current());
        assertThat(impact.decisions()).isEqualTo(stored().size());
        assertThat(impact.changed())
                .as("the rules of today name one more criterion, same-legal-unit")
                .allSatisfy(changed -> {
                    assertThat(changed.kind()).isEqualTo("synergy");
                    assertThat(changed.after()).isEqualTo(changed.before());
                    assertThat(changed.eurosAfter()).isEqualByComparingTo(changed.eurosBefore());
                });
        assertThat(impact.failed()).isEmpty();
    }

    private List<String> stored() {
        return program.getBean(JdbcClient.class)
                .sql("select id from decision")
                .query(String.class)
                .list();
    }

    private String state(String caseId) {
        return program.getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult()
                .getState();
    }

    private JsonNode read(String path) {
        return get("/api/programmes/SYNERGIES" + path);
    }

    private JsonNode get(String path) {
        int port = program.getWebServer().getPort();
        var answer = new ApiClient("http://localhost:" + port, "auditor", "fr").get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
