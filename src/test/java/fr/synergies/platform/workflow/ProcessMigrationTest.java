package fr.synergies.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.synergies.Answer;
import fr.synergies.Office;
import fr.synergies.SynergiesTest;
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
    private Office office;

    private Deployment newVersion;

    @BeforeEach
    void open() throws IOException {
        office.open();
        office.visitor("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");
        String changed = Files.readString(Path.of("processes/monthly-review/monthly-review.bpmn"))
                .replace("name=\"Planifier le point\"", "name=\"Fixer la date du point\"");
        newVersion = office.engine()
                .getRepositoryService()
                .createDeployment()
                .addInputStream(
                        "monthly-review.bpmn", new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    @AfterEach
    void close() {
        office.open();
        office.engine().getRepositoryService().deleteDeployment(newVersion.getId(), true);
        office.close();
    }

    @Test
    void a_waiting_case_is_migrated_and_goes_on_under_the_new_version() {
        String before = instance().getProcessDefinitionId();
        assertThat(latest()).isNotEqualTo(before);
        assertThat(office.task(CASE, "scheduleReview").getName()).isEqualTo("Planifier le point");

        ObjectNode versions = JsonNodeFactory.instance.objectNode();
        versions.put("sourceProcessDefinitionId", before)
                .put("targetProcessDefinitionId", latest())
                .put("updateEventTriggers", true);
        Answer plan = office.visitor("admin").post("/engine-rest/migration/generate", versions.toString());
        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        ObjectNode execution = JsonNodeFactory.instance.objectNode();
        execution.set("migrationPlan", plan.json());
        execution.putArray("processInstanceIds").add(instance().getId());
        assertThat(office.visitor("staff-cci")
                        .post("/engine-rest/migration/execute", execution.toString())
                        .status())
                .as("staff do not migrate")
                .isEqualTo(403);
        assertThat(office.visitor("admin")
                        .post("/engine-rest/migration/execute", execution.toString())
                        .status())
                .as("without a reason")
                .isEqualTo(400);
        Answer done = office.visitor("admin")
                .repair("POST", "/engine-rest/migration/execute", "Nouvelle version", execution.toString());
        assertThat(done.status()).as(done.text()).isEqualTo(204);

        assertThat(instance().getProcessDefinitionId()).isEqualTo(latest());
        assertThat(office.visitor("auditor")
                        .get("/api/cases/" + CASE + "/history")
                        .text())
                .contains("engine-operated", "Nouvelle version");
        assertThat(office.complete("staff-cci", CASE, "scheduleReview", "{\"decision\":\"PLAN\"}")
                        .status())
                .isEqualTo(204);
        assertThat(office.task(CASE, "holdReview")).isNotNull();
        assertThat(office.visitor("auditor")
                        .get("/api/cases/" + CASE + "/history")
                        .status())
                .isEqualTo(200);
    }

    private ProcessInstance instance() {
        return office.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    private String latest() {
        return office.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("monthly-review")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
