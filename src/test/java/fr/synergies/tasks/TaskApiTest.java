package fr.synergies.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RunningProgramme
class TaskApiTest {

    private final MockMvc http;
    private final Visits visits;

    @Autowired
    TaskApiTest(MockMvc http, Visits visits) {
        this.http = http;
        this.visits = visits;
    }

    @Test
    void a_user_sees_the_tasks_of_the_groups_with_their_form() throws Exception {
        String caseId = visits.reported();
        list("finance", caseId)
                .andExpect(jsonPath("$.tasks", hasSize(1)))
                .andExpect(jsonPath("$.tasks[0].name").value("Relire le compte rendu"))
                .andExpect(jsonPath("$.tasks[0].programme").value("SYNERGIES"))
                .andExpect(jsonPath("$.tasks[0].overdue").value(true))
                .andExpect(jsonPath("$.tasks[0].form[0].id").value("decision"))
                .andExpect(jsonPath("$.tasks[0].form[0].required").value(true))
                .andExpect(jsonPath("$.tasks[0].form[0].options[*].value", contains("RETURN", "ACCEPT")));
    }

    @Test
    void an_answer_given_at_an_earlier_task_does_not_break_a_field_of_the_same_name() throws Exception {
        String caseId = visits.reported();
        visits.complete("finance", visits.task(caseId), "{\"decision\":\"ACCEPT\",\"reason\":\"Rien à redire.\"}");
        list("finance", caseId)
                .andExpect(jsonPath("$.tasks[0].element").value("signVisit"))
                .andExpect(jsonPath("$.tasks[0].form[0].value").value(""));
    }

    @Test
    void what_the_form_does_not_allow_is_named() throws Exception {
        String task = visits.task(visits.reported());
        visits.complete("finance", task, "{\"decision\":\"ACCEPT\",\"reason\":\"court\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        visits.complete("finance", task, "{}").andExpect(jsonPath("$.errors[*].field", hasItems("decision", "reason")));
    }

    @Test
    void anonymous_callers_are_turned_away() throws Exception {
        http.perform(get("/api/tasks")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_user_of_another_group_does_not_see_a_task() throws Exception {
        String caseId = visits.reported();
        list("staff-cci", caseId).andExpect(jsonPath("$.tasks", hasSize(0)));
        http.perform(get("/api/tasks/" + visits.task(caseId)).with(httpBasic("staff-cci", "synergies")))
                .andExpect(status().isNotFound());
        visits.act("staff-cci", visits.task(caseId), "claim").andExpect(status().isNotFound());
    }

    @Test
    void an_auditor_sees_every_task_and_works_on_none() throws Exception {
        String caseId = visits.reported();
        list("auditor", caseId).andExpect(jsonPath("$.tasks", hasSize(0)));
        http.perform(get("/api/tasks")
                        .param("view", "all")
                        .param("caseId", caseId)
                        .with(httpBasic("auditor", "synergies")))
                .andExpect(jsonPath("$.tasks", hasSize(1)));
        visits.act("auditor", visits.task(caseId), "claim").andExpect(status().isForbidden());
        visits.complete("auditor", visits.task(caseId), "{\"decision\":\"ACCEPT\",\"reason\":\"Rien à redire.\"}")
                .andExpect(status().isForbidden());
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
                    .andExpect(jsonPath("$.errors[0].field").value(wrong[0]));
        }
    }

    @Test
    void pages_show_every_task_once() throws Exception {
        String first = visits.opened();
        String second = visits.opened();
        String third = visits.opened();
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
        String task = visits.task(visits.reported());
        visits.act("finance", task, "claim")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value("finance"));
        visits.act("finance", task, "claim").andExpect(status().isOk());
        visits.act("finance2", task, "claim").andExpect(status().isConflict());
        visits.act("finance2", task, "release").andExpect(status().isConflict());
        visits.complete("finance2", task, "{\"decision\":\"ACCEPT\",\"reason\":\"Rien à redire.\"}")
                .andExpect(status().isConflict());
        visits.act("finance", task, "release")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").isEmpty());
        visits.act("finance2", task, "claim").andExpect(status().isOk());
    }

    @Test
    void completing_moves_the_case_on_and_a_second_time_is_a_conflict() throws Exception {
        String caseId = visits.reported();
        String task = visits.task(caseId);
        visits.complete(
                        "finance",
                        task,
                        "{\"decision\":\"ACCEPT\",\"reason\":\"Rien à redire.\",\"hours\":3,\"urgent\":true,\"day\":\"2022-02-14\"}")
                .andExpect(status().isNoContent());
        assertThat(visits.element(caseId)).isEqualTo("signVisit");
        visits.complete("finance", task, "{\"decision\":\"ACCEPT\",\"reason\":\"Rien à redire.\"}")
                .andExpect(status().isConflict());
        visits.act("finance", task, "claim").andExpect(status().isConflict());
    }

    @Test
    void a_variable_the_form_does_not_declare_is_named_and_nothing_changes() throws Exception {
        String caseId = visits.reported();
        visits.complete("finance", visits.task(caseId), "{\"decision\":\"ACCEPT\",\"verdict\":\"COMPLIANT\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("verdict"));
        visits.complete("finance", visits.task(caseId), "{\"decision\":{\"a\":1}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("decision"));
        list("finance", caseId).andExpect(jsonPath("$.tasks[0].assignee").isEmpty());
    }

    @Test
    void an_unknown_task_is_not_found() throws Exception {
        visits.act("finance", "nowhere", "claim").andExpect(status().isNotFound());
        visits.complete("finance", "nowhere", "{}").andExpect(status().isNotFound());
    }

    private ResultActions list(String user, String caseId) throws Exception {
        return http.perform(get("/api/tasks").param("caseId", caseId).with(httpBasic(user, "synergies")))
                .andExpect(status().isOk());
    }
}
