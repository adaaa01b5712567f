package fr.synergies.platform.workflow.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.Answer;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that the engine cannot do is seen with its cause by the administrators, who let it try again once the cause is gone. */
@SynergiesTest
class FailedJobsTest {

    private static final String WHY = "{\"reason\":\"cause levée\"}";

    @Autowired
    private TestSystem system;

    private Deployment fragile;
    private ProcessInstance instance;

    @BeforeEach
    void open() {
        system.open();
        fragile = system.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "fragile.bpmn",
                        Bpmn.createExecutableProcess("fragile")
                                .name("Fragile")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("fragileBegun")
                                .serviceTask("fragileStep")
                                .camundaDelegateExpression("${wantedProgramme}")
                                .camundaAsyncBefore()
                                .endEvent("fragileOver")
                                .done())
                .deploy();
        instance = system.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("fragile", "fragile-1", Map.of("wanted", "NONE"));
    }

    @AfterEach
    void close() {
        system.engine().getRepositoryService().deleteDeployment(fragile.getId(), true);
        system.close();
    }

    @Test
    void a_failed_step_waits_longer_before_each_new_try_and_is_then_given_up() {
        long[] waits = new long[4];
        for (int failure = 0; failure < waits.length; failure++) {
            fail();
            waits[failure] =
                    (job().getDuedate().getTime() - system.clock().instant().toEpochMilli()) / 60_000;
            system.clock().moveTo(job().getDuedate().toInstant());
        }
        assertThat(waits).containsExactly(1, 5, 30, 120);
        fail();
        assertThat(job().getRetries()).isZero();

        Answer listed = system.client("admin").get("/api/failed-jobs");
        assertThat(listed.at("/0/caseId")).isEqualTo("fragile-1");
        assertThat(listed.at("/0/process")).isEqualTo("Fragile");
        assertThat(listed.at("/0/element")).isEqualTo("fragileStep");
        assertThat(listed.at("/0/cause")).contains("NONE");
        assertThat(listed.at("/0/givenUp")).isEqualTo("true");
        assertThat(system.client("admin").get("/api/alerts").at("/0/address")).isEqualTo("/failed-jobs");
        assertThat(system.client("staff-cci").get("/api/alerts").json()).isEmpty();
    }

    @Test
    void an_administrator_retries_it_until_its_cause_is_gone() {
        fail();
        String retry = "/api/failed-jobs/" + job().getId() + "/retry";
        Answer again = system.client("admin").post(retry, WHY);
        assertThat(again.at("/succeeded")).isEqualTo("false");
        assertThat(again.at("/failure/cause")).contains("NONE");
        assertThat(job().getRetries()).isZero();

        system.engine().getRuntimeService().setVariable(instance.getId(), "wanted", "SYNERGIES");
        assertThat(system.client("admin").post(retry, WHY).at("/succeeded")).isEqualTo("true");
        assertThat(system.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
        assertThat(system.client("admin").post(retry, WHY).status()).isEqualTo(404);
        assertThat(system.client("auditor").get("/api/cases/fragile-1/history").text())
                .contains("job-retried");
    }

    @Test
    void nobody_else_sees_or_retries_it() {
        fail();
        for (String user : new String[] {"staff-cci", "finance", "auditor"}) {
            assertThat(system.client(user).get("/api/failed-jobs").status()).isEqualTo(403);
            assertThat(system.client(user)
                            .post("/api/failed-jobs/" + job().getId() + "/retry", WHY)
                            .status())
                    .isEqualTo(403);
        }
    }

    private void fail() {
        String id = job().getId();
        assertThatThrownBy(() -> system.engine().getManagementService().executeJob(id))
                .hasMessageContaining("NONE");
    }

    private Job job() {
        return system.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }
}
