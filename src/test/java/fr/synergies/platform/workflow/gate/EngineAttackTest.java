package fr.synergies.platform.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.ApiClient;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of attacks: what somebody tries through the engine's REST API as each role, administrators with a reason. Each is
 * answered 4xx with problem details, and changes nothing.
 */
@SynergiesTest
class EngineAttackTest {

    /** One user of each role; the first is a candidate for the task that is attacked. */
    private static final List<String> ROLES =
            List.of("staff-cci", "staff-metropole", "finance", "manager-cci", "manager-metropole", "auditor", "admin");

    private static final String CASE = "review-SYNERGIES-2022-02";

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcTemplate jdbc;

    private Task task;

    @BeforeEach
    void open() {
        system.open();
        system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");
        task = system.task(CASE, "scheduleReview");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(
            resources = "/engine-attacks.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1,
            delimiter = '|')
    void an_attack_is_refused_and_changes_nothing(String method, String path, String body) {
        List<List<String>> before = EngineContent.of(jdbc);
        for (String user : ROLES) {
            refused(system.client(user), method, path, body);
        }
        assertThat(EngineContent.of(jdbc)).isEqualTo(before);
    }

    @Test
    void an_attack_is_refused_with_the_sentence_that_says_why() {
        Answer refused = system.client("staff-cci")
                .put("/engine-rest/task/" + task.getId() + "/variables/programme", "{\"value\":\"OTHER\"}");
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.at("/status")).isEqualTo("403");
        assertThat(refused.at("/detail")).contains("une tâche se termine en étant réalisée");
    }

    @Test
    void nobody_takes_a_task_from_who_holds_it_but_a_candidate() {
        String address = "/engine-rest/task/" + task.getId();
        assertThat(system.client("staff-cci")
                        .post(address + "/claim", "{\"userId\":\"staff-cci\"}")
                        .status())
                .isEqualTo(204);
        List<List<String>> before = EngineContent.of(jdbc);

        for (String user : List.of("staff-metropole", "finance", "manager-cci", "auditor", "admin")) {
            for (String act : List.of("/assignee", "/claim", "/unclaim")) {
                assertThat(system.client(user).post(address + act, "{}").status())
                        .as(user + act)
                        .isBetween(400, 499);
            }
        }
        assertThat(EngineContent.of(jdbc)).isEqualTo(before);
        assertThat(system.client("staff-cci").post(address + "/unclaim", "").status())
                .isEqualTo(204);
    }

    private void refused(ApiClient client, String method, String path, String body) {
        String address = "/engine-rest" + filled(path);
        String content = body == null ? "" : filled(body);
        Answer answer = client.repair(method, address, "un motif", content);
        assertThat(answer.status()).as(client.name() + ": " + answer.text()).isBetween(400, 499);
        assertThat(answer.contentType()).as(answer.text()).startsWith("application/problem+json");
    }

    private String filled(String text) {
        ProcessDefinition process = system.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionId(task.getProcessDefinitionId())
                .singleResult();
        return text.replace("{task}", task.getId())
                .replace("{execution}", task.getExecutionId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{deployment}", process.getDeploymentId())
                .replace("{definition}", process.getId())
                .replace("{jobDefinition}", job().getJobDefinitionId())
                .replace("{job}", job().getId());
    }

    /** A timer that is not due. */
    private Job job() {
        return system.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list()
                .get(0);
    }
}
