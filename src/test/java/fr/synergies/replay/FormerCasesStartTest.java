package fr.synergies.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.ApiClient;
import fr.synergies.Synergies;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * The cases that an earlier program left open go on under this one, on the versions of their diagrams with which they began. The
 * database was left by the program of commit ad25d8e, which called the code of a service task by the expression in its diagram,
 * after it had replayed the first year of the shipped journal and opened a follow-up, an association, two purchases and a second
 * recruitment: eleven processes with open cases. What is done in them here stands in {@code continued.yaml}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FormerCasesStartTest {

    private static final String DATABASE = "jdbc:h2:mem:former-cases;DB_CLOSE_DELAY=-1";

    private ServletWebServerApplicationContext program;

    @BeforeAll
    void start() throws SQLException {
        try (Connection connection = DriverManager.getConnection(DATABASE, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("runscript from 'classpath:/former/cases/database.sql.gz' compression gzip");
        }
        program = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Synergies.class)
                .profiles("replay")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + DATABASE,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--synergies.replay.journals=classpath:former/cases/continued.yaml");
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void all_diagrams_have_a_later_version_and_the_cases_stay_on_theirs() {
        List<ProcessDefinition> latest = program.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .latestVersion()
                .list();
        assertThat(latest).hasSize(12).allMatch(process -> process.getVersion() == 2);
        assertThat(List.of(
                        "programme-SYNERGIES",
                        "funding-SYNERGIES-2022-r1",
                        "recruitment-SYNERGIES-2",
                        "review-SYNERGIES-2021-11",
                        "action-SYNERGIES-2021-10-1",
                        "follow-up-SYNERGIES-1",
                        "copil-SYNERGIES-2021",
                        "association-SYNERGIES",
                        "group-SYNERGIES-SERVICES",
                        "purchase-SYNERGIES-SERVICES-1",
                        "indicators-SYNERGIES-2021-1"))
                .allSatisfy(caseId -> assertThat(instance(caseId).getProcessDefinitionVersion())
                        .as(caseId)
                        .isEqualTo(1));
        assertThat(instance("review-SYNERGIES-2021-12").getProcessDefinitionVersion())
                .as("a case opened by the lifecycle meanwhile")
                .isEqualTo(2);
    }

    @Test
    void their_tasks_are_completed_and_their_steps_are_done() {
        assertThat(read("/exercises/2022/funding-plan").path("status").asText()).isEqualTo("ADOPTED");
        assertThat(read("/reviews/2021-11").path("status").asText()).isEqualTo("CLOSED");
        assertThat(read("/steering-committees/2021").path("status").asText()).isEqualTo("CLOSED");
        assertThat(read("/follow-ups/1").path("endedBy").asText()).isEqualTo("DIJON_METROPOLE");
        assertThat(read("/follow-ups/1").path("acknowledgedBy").asText()).isEqualTo("staff-cci");
        assertThat(read("/association").path("status").asText()).isEqualTo("FOUNDING");
        assertThat(read("/recruitments/2").path("stage").asText()).isEqualTo("DESCRIPTION");
        assertThat(List.of(
                        "action-SYNERGIES-2021-10-1",
                        "copil-SYNERGIES-2021",
                        "follow-up-SYNERGIES-1",
                        "funding-SYNERGIES-2022-r1",
                        "group-SYNERGIES-SERVICES",
                        "indicators-SYNERGIES-2021-1",
                        "purchase-SYNERGIES-ENERGY_PURCHASING-1",
                        "purchase-SYNERGIES-SERVICES-1",
                        "review-SYNERGIES-2021-11"))
                .allSatisfy(caseId ->
                        assertThat(instance(caseId).getState()).as(caseId).isEqualTo("COMPLETED"));
    }

    @Test
    void no_step_fails_and_the_whole_trail_is_intact() {
        assertThat(program.getBean(RuntimeService.class).createIncidentQuery().count())
                .isZero();
        JsonNode proof = get("/api/audit/verification");
        assertThat(proof.path("intact").asBoolean()).as(proof.toString()).isTrue();
    }

    /** The diagram of then does not say what is kept; the one of today does. */
    @Test
    void what_no_module_stores_stays_in_a_case_of_then_too() {
        assertThat(program.getBean(HistoryService.class)
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance("recruitment-SYNERGIES-2").getId())
                        .list())
                .filteredOn(variable -> variable.getValue() != null)
                .extracting(HistoricVariableInstance::getName)
                .contains("comment", "decision")
                .doesNotContain("reason");
    }

    private HistoricProcessInstance instance(String caseId) {
        return program.getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult();
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
