package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A running case stays on the version it began with until an administrator moves it, as docs/process-versions.md says. */
@SynergiesTest
class ProcessMigrationTest {

    private static final String CASE = "review-SYNERGIES-2022-02";

    @Autowired
    private TestSystem system;

    private Deployment newVersion;

    @BeforeEach
    void open() throws IOException {
        system.open();
        system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");
        String changed = Files.readString(Path.of("processes/monthly-review/monthly-review.bpmn"))
                .replace("name=\"Planifier le point\"", "name=\"Fixer la date du point\"");
        newVersion = system.engine()
                .getRepositoryService()
                .createDeployment()
                .addInputStream(
                        "monthly-review.bpmn", new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    @AfterEach
    void close() {
        system.open();
        system.engine().getRepositoryService().deleteDeployment(newVersion.getId(), true);
        system.close();
    }

    @Test
    void a_waiting_case_is_migrated_and_goes_on_under_the_new_version() {
        String before = instance().getProcessDefinitionId();
        assertThat(latest()).isNotEqualTo(before);
        assertThat(system.task(CASE, "scheduleReview").getName()).isEqualTo("Planifier le point");

        ObjectNode versions = JsonNodeFactory.instance.objectNode();
        versions.put("sourceProcessDefinitionId", before)
                .put("targetProcessDefinitionId", latest())
                .put("updateEventTriggers", true);
        Answer plan = system.client("admin").post("/engine-rest/migration/generate", versions.toString());
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        ObjectNode execution = JsonNodeFactory.instance.objectNode();
        execution.set("migrationPlan", plan.json());
        execution.putArray("processInstanceIds").add(instance().getId());
        assertThat(system.client("staff-cci")
                        .post("/engine-rest/migration/execute", execution.toString())
                        .status())
                .as("staff do not migrate")
                .isEqualTo(403);
        assertThat(system.client("admin")
                        .post("/engine-rest/migration/execute", execution.toString())
                        .status())
                .as("without a reason")
                .isEqualTo(400);
        Answer done = system.client("admin")
                .repair("POST", "/engine-rest/migration/execute", "Nouvelle version", execution.toString());
        assertThat(done.status()).as(done.text()).isEqualTo(204);

        assertThat(instance().getProcessDefinitionId()).isEqualTo(latest());
        assertThat(system.client("auditor")
                        .get("/api/cases/" + CASE + "/history")
                        .text())
                .contains("engine-operated", "Nouvelle version");
        assertThat(system.complete("staff-cci", CASE, "scheduleReview", "{\"decision\":\"PLAN\"}")
                        .status())
                .isEqualTo(204);
        assertThat(system.task(CASE, "holdReview")).isNotNull();
        assertThat(system.client("auditor")
                        .get("/api/cases/" + CASE + "/history")
                        .status())
                .isEqualTo(200);
    }

    private ProcessInstance instance() {
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    private String latest() {
        return system.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("monthly-review")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
