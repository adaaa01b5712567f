package fr.synergies.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RunningProgramme
class TaskApiTests {

    private final MockMvc http;
    private final RuntimeService processes;
    private final TaskService tasks;

    @Autowired
    TaskApiTests(MockMvc http, RuntimeService processes, TaskService tasks) {
        this.http = http;
        this.processes = processes;
        this.tasks = tasks;
    }

    @Test
    void a_user_sees_the_tasks_of_the_groups_with_their_form() throws Exception {
        String caseId = underReview();
        list("finance", caseId)
                .andExpect(jsonPath("$.tasks", hasSize(1)))
                .andExpect(jsonPath("$.tasks[0].name").value("Examiner le plan"))
                .andExpect(jsonPath("$.tasks[0].programme").value("SYNERGIES"))
                .andExpect(jsonPath("$.tasks[0].overdue").value(true))
                .andExpect(jsonPath("$.tasks[0].form[0].id").value("decision"))
                .andExpect(jsonPath("$.tasks[0].form[0].required").value(true))
                .andExpect(jsonPath(
                        "$.tasks[0].form[0].options[*].value",
                        containsInAnyOrder("APPROVE", "ACCEPT_CAPPED", "RETURN", "REQUEST_DEROGATION")));
    }

    @Test
    void a_task_speaks_english_when_asked() throws Exception {
        String caseId = underReview();
        http.perform(get("/api/tasks")
                        .param("caseId", caseId)
                        .header("Accept-Language", "en")
                        .with(httpBasic("finance", "synergies")))
                .andExpect(jsonPath("$.tasks[0].name").value("Review the plan"))
                .andExpect(jsonPath("$.tasks[0].form[0].options[0].label").value("Approve"));
    }

    @Test
    void a_user_of_another_group_does_not_see_a_task() throws Exception {
        String caseId = underReview();
        list("staff-cci", caseId).andExpect(jsonPath("$.tasks", hasSize(0)));
        http.perform(get("/api/tasks/" + task(caseId)).with(httpBasic("staff-cci", "synergies")))
                .andExpect(status().isNotFound());
        act("staff-cci", task(caseId), "claim").andExpect(status().isNotFound());
    }

    @Test
    void an_auditor_sees_every_task_and_works_on_none() throws Exception {
        String caseId = underReview();
        list("auditor", caseId).andExpect(jsonPath("$.tasks", hasSize(0)));
        http.perform(get("/api/tasks")
                        .param("view", "all")
                        .param("caseId", caseId)
                        .with(httpBasic("auditor", "synergies")))
                .andExpect(jsonPath("$.tasks", hasSize(1)));
        act("auditor", task(caseId), "claim").andExpect(status().isForbidden());
        complete("auditor", task(caseId), "{\"decision\":\"APPROVE\"}").andExpect(status().isForbidden());
    }

    @Test
    void only_auditors_see_every_task() throws Exception {
        http.perform(get("/api/tasks").param("view", "all").with(httpBasic("finance", "synergies")))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_unknown_view_a_bad_limit_or_a_bad_key_is_named() throws Exception {
        for (String[] wrong : new String[][] {{"view", "x"}, {"limit", "0"}, {"limit", "201"}, {"after", "x"}}) {
            http.perform(get("/api/tasks").param(wrong[0], wrong[1]).with(httpBasic("finance", "synergies")))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0]").value(wrong[0]));
        }
    }

    @Test
    void pages_show_every_task_once() throws Exception {
        String first = opened();
        String second = opened();
        String third = opened();
        java.util.List<String> seen = new java.util.ArrayList<>();
        String after = "";
        do {
            String answer = http.perform(get("/api/tasks")
                            .param("limit", "1")
                            .param("after", after)
                            .with(httpBasic("staff-cci", "synergies")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            seen.add(JsonPath.read(answer, "$.tasks[0].caseId"));
            after = JsonPath.read(answer, "$.next");
        } while (after != null);
        assertThat(seen).contains(first, second, third).doesNotHaveDuplicates();
    }

    @Test
    void a_claimed_task_is_a_conflict_for_another_until_it_is_released() throws Exception {
        String task = task(underReview());
        act("finance", task, "claim")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value("finance"));
        act("finance", task, "claim").andExpect(status().isOk());
        act("finance2", task, "claim").andExpect(status().isConflict());
        act("finance2", task, "release").andExpect(status().isConflict());
        complete("finance2", task, "{\"decision\":\"APPROVE\"}").andExpect(status().isConflict());
        act("finance", task, "release")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").doesNotExist());
        act("finance2", task, "claim").andExpect(status().isOk());
    }

    @Test
    void completing_moves_the_case_on_and_a_second_time_is_a_conflict() throws Exception {
        String caseId = underReview();
        String task = task(caseId);
        complete(
                        "finance",
                        task,
                        "{\"decision\":\"REQUEST_DEROGATION\",\"reason\":\"Trois mois de 2021 non utilisés\"}")
                .andExpect(status().isNoContent());
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseId)
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("approveDerogation");
        complete("finance", task, "{\"decision\":\"APPROVE\"}").andExpect(status().isConflict());
        act("finance", task, "claim").andExpect(status().isConflict());
    }

    @Test
    void a_variable_the_form_does_not_declare_is_named_and_nothing_changes() throws Exception {
        String caseId = underReview();
        complete("finance", task(caseId), "{\"decision\":\"APPROVE\",\"verdict\":\"COMPLIANT\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0]").value("verdict"));
        complete("finance", task(caseId), "{\"decision\":{\"a\":1}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0]").value("decision"));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseId)
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @Test
    void an_unknown_task_is_not_found() throws Exception {
        act("finance", "nowhere", "claim").andExpect(status().isNotFound());
        complete("finance", "nowhere", "{}").andExpect(status().isNotFound());
    }

    private String opened() {
        String caseId = "funding-TEST-" + UUID.randomUUID();
        processes
                .createProcessInstanceByKey("funding-validation")
                .businessKey(caseId)
                .setVariable("programme", "SYNERGIES")
                .execute();
        return caseId;
    }

    private String underReview() {
        String caseId = opened();
        tasks.complete(task(caseId));
        return caseId;
    }

    private String task(String caseId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult()
                .getId();
    }

    private ResultActions list(String user, String caseId) throws Exception {
        return http.perform(get("/api/tasks").param("caseId", caseId).with(httpBasic(user, "synergies")))
                .andExpect(status().isOk());
    }

    private ResultActions act(String user, String task, String act) throws Exception {
        return http.perform(post("/api/tasks/" + task + "/" + act).with(httpBasic(user, "synergies")));
    }

    private ResultActions complete(String user, String task, String variables) throws Exception {
        return http.perform(post("/api/tasks/" + task + "/completion")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"variables\":" + variables + "}")
                .with(httpBasic(user, "synergies")));
    }
}
