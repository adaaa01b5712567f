package fr.synergies.tasks;

import static fr.synergies.CsrfCookie.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RunningProgramme
class TaskPagesTest {

    private final MockMvc http;
    private final Visits visits;

    @Autowired
    TaskPagesTest(MockMvc http, Visits visits) {
        this.http = http;
        this.visits = visits;
    }

    @Test
    void a_late_task_is_marked_in_words_and_can_be_taken() throws Exception {
        String caseId = visits.reported();
        page("finance", "/tasks?text=" + caseId.toLowerCase())
                .andExpect(content().string(containsString("Relire le compte rendu")))
                .andExpect(content().string(containsString("En retard</span>")))
                .andExpect(content().string(containsString("/tasks/" + visits.task(caseId) + "/claim")));
    }

    @Test
    void a_search_that_finds_nothing_says_so_and_special_characters_are_plain() throws Exception {
        visits.reported();
        page("finance", "/tasks?text=%")
                .andExpect(content().string(containsString("Aucune tâche ne correspond à « % »")));
        page("manager-cci", "/tasks").andExpect(content().string(containsString("Rien ne vous attend.")));
    }

    @Test
    void the_badge_counts_what_waits_and_is_silent_at_zero() throws Exception {
        visits.reported();
        String count = page("finance", "/tasks/count").andReturn().getResponse().getContentAsString();
        assertThat(Integer.parseInt(count)).isPositive();
        page("auditor", "/tasks/count").andExpect(content().string(""));
    }

    @Test
    void an_auditor_reads_a_task_and_finds_no_button() throws Exception {
        String task = visits.task(visits.reported());
        page("auditor", "/tasks/" + task)
                .andExpect(content().string(containsString("Vous pouvez lire cette tâche")))
                .andExpect(content().string(not(containsString("/claim"))))
                .andExpect(content().string(not(containsString("class=\"task-form\""))));
    }

    @Test
    void every_kind_of_field_has_its_label() throws Exception {
        String task = visits.task(visits.reported());
        page("finance", "/tasks/" + task)
                .andExpect(content().string(containsString("Dites si le compte rendu convient.")))
                .andExpect(content().string(containsString("type=\"radio\"")))
                .andExpect(content().string(containsString("for=\"field-reason\"")))
                .andExpect(content().string(containsString("inputmode=\"numeric\"")))
                .andExpect(content().string(containsString("type=\"checkbox\"")))
                .andExpect(content().string(containsString("type=\"date\"")));
    }

    @Test
    void what_is_wrong_comes_back_beside_the_field_with_what_was_typed() throws Exception {
        String task = visits.task(visits.reported());
        send("finance", post("/tasks/" + task).param("reason", "court").param("hours", "beaucoup"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#field-decision\"")))
                .andExpect(content().string(containsString("href=\"#field-reason\"")))
                .andExpect(content().string(containsString(">Décision : ")))
                .andExpect(content().string(containsString("id=\"error-reason\"")))
                .andExpect(content().string(containsString(">court</textarea>")))
                .andExpect(content().string(containsString("value=\"beaucoup\"")));
    }

    @Test
    void completing_leads_to_the_list_with_a_notice() throws Exception {
        String caseId = visits.reported();
        send(
                        "finance",
                        post("/tasks/" + visits.task(caseId))
                                .param("decision", "ACCEPT")
                                .param("reason", "Rien à redire."))
                .andExpect(redirectedUrl("/tasks"))
                .andExpect(flash().attribute("notice", "Terminé : Relire le compte rendu (" + caseId + ")."));
        assertThat(visits.element(caseId)).isEqualTo("signVisit");
    }

    @Test
    void a_task_that_is_done_or_unknown_has_a_clear_page() throws Exception {
        String caseId = visits.reported();
        String task = visits.task(caseId);
        visits.complete("finance", task, "{\"decision\":\"ACCEPT\",\"reason\":\"Rien à redire.\"}");
        send("finance2", get("/tasks/" + task))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Cette tâche est déjà faite.")));
        send("finance2", post("/tasks/" + task)).andExpect(status().isConflict());
        send("finance", get("/tasks/nowhere")).andExpect(status().isNotFound());
        send("finance", get("/tasks?view=all")).andExpect(status().isForbidden());
    }

    @Test
    void taking_and_giving_back_move_a_task_between_lists() throws Exception {
        String caseId = visits.reported();
        String task = visits.task(caseId);
        send("finance", post("/tasks/" + task + "/claim")).andExpect(redirectedUrl("/tasks/" + task));
        page("finance", "/tasks?view=mine&text=" + caseId).andExpect(content().string(containsString(task)));
        page("finance2", "/tasks?text=" + caseId).andExpect(content().string(not(containsString(task))));
        send("finance2", post("/tasks/" + task).param("decision", "ACCEPT")).andExpect(status().isConflict());
        send("finance", post("/tasks/" + task + "/release")).andExpect(redirectedUrl("/tasks"));
        page("finance2", "/tasks?view=claim&text=" + caseId).andExpect(content().string(containsString(task)));
    }

    @Test
    void the_page_of_a_case_says_what_is_left_to_do() throws Exception {
        String caseId = visits.reported();
        page("finance", "/cases/" + caseId)
                .andExpect(content().string(containsString("Ce qui reste à faire")))
                .andExpect(content().string(containsString("/tasks/" + visits.task(caseId))));
    }

    private ResultActions page(String name, String url) throws Exception {
        return send(name, get(url)).andExpect(status().isOk());
    }

    private ResultActions send(String name, MockHttpServletRequestBuilder request) throws Exception {
        String group = name.startsWith("finance") ? "finance" : name.startsWith("manager") ? "line-manager" : name;
        return http.perform(
                request.with(user(name).authorities(() -> "GROUP_" + group)).with(csrf()));
    }
}
