package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.platform.workflow.identity.GroupAuthorizations;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each group can do at the engine's own REST API. */
@SynergiesTest
class AuditorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private GroupAuthorizations authorizations;

    private String deployment;
    private Task task;
    private Http auditor;

    @BeforeEach
    void aCaseIsRunning() {
        var model = Bpmn.createExecutableProcess("securityProbe")
                .camundaHistoryTimeToLive(10)
                .startEvent()
                .userTask("work")
                .camundaCandidateGroups("finance")
                .endEvent()
                .done();
        deployment = repositoryService
                .createDeployment()
                .addModelInstance("probe.bpmn", model)
                .deploy()
                .getId();
        runtimeService.startProcessInstanceByKey("securityProbe", "probe-1");
        task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey("probe-1")
                .singleResult();
        auditor = Http.basic(port, "auditor", "synergies");
    }

    @AfterEach
    void theCaseIsGone() {
        repositoryService.deleteDeployment(deployment, true);
    }

    @Test
    void an_auditor_reads_cases_tasks_history_users_and_the_operation_log() {
        assertThat(auditor.get("/engine-rest/process-instance?maxResults=5&businessKey=probe-1")
                        .body())
                .contains("probe-1");
        assertThat(auditor.get("/engine-rest/task/" + task.getId()).statusCode())
                .isEqualTo(200);
        assertThat(auditor.get("/engine-rest/history/process-instance?maxResults=5&processInstanceBusinessKey=probe-1")
                        .body())
                .contains("probe-1");
        assertThat(auditor.get("/engine-rest/user?maxResults=5&id=finance").body())
                .contains("finance");
        assertThat(auditor.get("/engine-rest/history/user-operation?maxResults=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(auditor.get("/engine-rest/deployment?maxResults=1").body()).contains("id");
    }

    @Test
    void an_auditor_can_start_complete_claim_or_stop_nothing() {
        refused(auditor.postJson("/engine-rest/process-definition/key/securityProbe/start", "{\"businessKey\":\"x\"}"));
        refused(auditor.postJson("/engine-rest/task/" + task.getId() + "/complete", "{}"));
        refused(auditor.postJson("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"auditor\"}"));
        refused(auditor.delete("/engine-rest/process-instance/" + task.getProcessInstanceId()));
        refused(auditor.delete("/engine-rest/history/process-instance/" + task.getProcessInstanceId()));
        refused(auditor.delete("/engine-rest/deployment/" + deployment + "?cascade=true"));
    }

    @Test
    void an_auditor_can_set_no_variable_and_leave_no_comment() {
        String value = "{\"value\":1,\"type\":\"Long\"}";
        refused(auditor.putJson(
                "/engine-rest/process-instance/" + task.getProcessInstanceId() + "/variables/x", value));
        refused(auditor.putJson("/engine-rest/task/" + task.getId() + "/variables/x", value));
        HttpResponse<String> comment =
                auditor.postJson("/engine-rest/task/" + task.getId() + "/comment/create", "{\"message\":\"hello\"}");
        assertThat(comment.statusCode()).isBetween(400, 499);
        assertThat(taskService.getTaskComments(task.getId())).isEmpty();
        assertThat(runtimeService.getVariables(task.getProcessInstanceId())).isEmpty();
    }

    @Test
    void an_auditor_can_create_no_user_and_not_change_the_own_account() {
        refused(
                auditor.postJson(
                        "/engine-rest/user/create",
                        "{\"profile\":{\"id\":\"zz\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"x\"}}"));
        refused(auditor.putJson(
                "/engine-rest/user/auditor/credentials",
                "{\"password\":\"other\",\"authenticatedUserPassword\":\"synergies\"}"));
        refused(auditor.delete("/engine-rest/user/auditor"));
        refused(
                auditor.postJson(
                        "/engine-rest/authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"groupId\":\"auditor\",\"resourceType\":6,\"resourceId\":\"*\"}"));
    }

    @Test
    void nobody_can_test_passwords_around_the_lock() {
        String admin = "{\"username\":\"admin\",\"password\":\"synergies\"}";
        Http finance = Http.basic(port, "finance", "synergies");
        refused(finance.postJson("/engine-rest/identity/verify", admin));
        refused(finance.postJson("/engine-rest/engine/default/identity/verify", admin));
    }

    @Test
    void finance_works_on_its_tasks_and_starts_no_case() {
        Http finance = Http.basic(port, "finance", "synergies");
        refused(finance.postJson("/engine-rest/process-definition/key/securityProbe/start", "{\"businessKey\":\"x\"}"));
        assertThat(finance.postJson("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"finance\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(Http.basic(port, "staff-cci", "synergies")
                        .postJson("/engine-rest/task/" + task.getId() + "/complete", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void granting_again_changes_nothing() {
        long before = authorizationService.createAuthorizationQuery().count();
        authorizations.grant();
        assertThat(authorizationService.createAuthorizationQuery().count()).isEqualTo(before);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }
}
