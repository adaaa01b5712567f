package fr.synergies.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import fr.synergies.tasks.RunningProgramme;
import fr.synergies.tasks.Visits;
import fr.synergies.trail.Act;
import fr.synergies.trail.search.CaseSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RunningProgramme
class CaseHistoryTest {

    private static final String RETURNED = "{\"decision\":\"RETURN\",\"reason\":\"Il manque les flux.\"}";

    private final MockMvc http;
    private final Visits visits;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    @Autowired
    CaseHistoryTest(
            MockMvc http,
            Visits visits,
            CaseHistory history,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.http = http;
        this.visits = visits;
        this.history = history;
        this.events = events;
        this.transaction = transaction;
    }

    @Test
    void an_act_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> events.publishEvent(Act.in("outside").did("x")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_act_is_kept_with_its_transaction_or_not_at_all() {
        transaction.executeWithoutResult(state -> {
            events.publishEvent(Act.in("rolled-back").did("x"));
            state.setRollbackOnly();
        });
        transaction.executeWithoutResult(
                state -> events.publishEvent(Act.in("kept").did("x")));
        assertThat(cases("rolled-back")).isEmpty();
        assertThat(cases("kept")).hasSize(1);
    }

    @Test
    void an_act_of_nobody_is_the_programs() {
        transaction.executeWithoutResult(
                state -> events.publishEvent(Act.in("timer").at("delay").did("timer-fired")));
        assertThat(history.of("timer", 0, 10, Locale.FRENCH).acts())
                .singleElement()
                .extracting(HistoryEntry::actor)
                .isEqualTo("system");
    }

    @Test
    void an_act_without_words_still_shows_its_code() {
        transaction.executeWithoutResult(state ->
                events.publishEvent(Act.in("odd").at("somewhere").did("odd-act").outcome("ODD")));
        assertThat(history.of("odd", 0, 10, Locale.ENGLISH).acts())
                .singleElement()
                .extracting(HistoryEntry::sentence)
                .isEqualTo("system: odd-act (somewhere)".replace("system", "The program"));
    }

    @Test
    void the_history_tells_who_did_what_and_why() throws Exception {
        String caseId = visits.reported();
        visits.complete("finance", visits.task(caseId), RETURNED);
        history("auditor", caseId, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.process").value("visit"))
                .andExpect(jsonPath("$.state").value("RUNNING"))
                .andExpect(jsonPath("$.entries[*].actor", hasItems("system", "staff-cci", "finance")))
                .andExpect(jsonPath("$.entries[*].reason", hasItem("Il manque les flux.")))
                .andExpect(
                        jsonPath("$.entries[*].sentence", hasItem("staff-cci a terminé « Rédiger le compte rendu »")))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void pages_of_a_history_follow_one_another_without_loss() throws Exception {
        String caseId = visits.reported();
        List<Integer> seen = new ArrayList<>();
        Object after = 0;
        do {
            String answer = history("auditor", caseId, "?limit=2&after=" + after)
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            seen.addAll(JsonPath.<List<Integer>>read(answer, "$.entries[*].sequence"));
            after = JsonPath.read(answer, "$.next");
        } while (after != null);
        assertThat(seen).hasSizeGreaterThan(3).isSorted().doesNotHaveDuplicates();
        assertThat(seen).hasSameSizeAs(history.of(caseId, 0, 100, Locale.FRENCH).acts());
    }

    @Test
    void an_unknown_case_is_not_found_and_a_bad_limit_is_named() throws Exception {
        String caseId = visits.opened();
        history("auditor", "nowhere", "").andExpect(status().isNotFound());
        for (String limit : List.of("0", "1001", "-1")) {
            history("auditor", caseId, "?limit=" + limit)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("limit"));
        }
        history("auditor", caseId, "?limit=many").andExpect(status().isBadRequest());
    }

    @Test
    void nobody_removes_an_act() throws Exception {
        http.perform(delete("/api/cases/" + visits.opened() + "/history").with(httpBasic("admin", "synergies")))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void the_way_taken_has_only_the_flows_that_led_to_a_step() throws Exception {
        String caseId = visits.reported();
        assertThat(history.trace(caseId, Locale.FRENCH).orElseThrow().flows())
                .containsExactlyInAnyOrder("toReport", "toApproval");
        visits.complete("finance", visits.task(caseId), RETURNED);
        ProcessTrace trace = history.trace(caseId, Locale.FRENCH).orElseThrow();
        assertThat(trace.flows()).containsExactlyInAnyOrder("toReport", "toApproval", "toDecision", "returned");
        assertThat(trace.steps())
                .extracting(
                        ProcessTrace.Step::element,
                        ProcessTrace.Step::name,
                        ProcessTrace.Step::passages,
                        ProcessTrace.Step::state)
                .contains(tuple("reportVisit", "Rédiger le compte rendu", 2, StepState.ACTIVE))
                .contains(tuple("approveVisit", "Relire le compte rendu", 1, StepState.PASSED));
    }

    @Test
    void cases_are_found_by_a_word_of_a_reason_and_by_programme() throws Exception {
        String caseId = visits.reported();
        visits.complete("finance", visits.task(caseId), "{\"decision\":\"RETURN\",\"reason\":\"Palettes oubliées\"}");
        http.perform(get("/api/cases")
                        .param("text", "PALETTES")
                        .param("programme", "SYNERGIES")
                        .with(httpBasic("auditor", "synergies")))
                .andExpect(jsonPath("$.cases", hasSize(1)))
                .andExpect(jsonPath("$.cases[0].caseId").value(caseId))
                .andExpect(jsonPath("$.cases[0].processName").value("Compte rendu de visite"));
        assertThat(cases("%")).isEmpty();
        assertThat(cases("_______________________________________________________"))
                .isEmpty();
    }

    @Test
    void the_pages_of_cases_are_readable_without_script() throws Exception {
        String caseId = visits.reported();
        page("/cases?text=" + caseId).andExpect(content().string(containsString("/cases/" + caseId)));
        page("/cases?text=nothing-like-it").andExpect(content().string(containsString("Aucun dossier ne correspond")));
        page("/cases/" + caseId)
                .andExpect(content().string(containsString("staff-cci a terminé « Rédiger le compte rendu »")))
                .andExpect(content().string(containsString("Étapes passées")))
                .andExpect(content().string(not(containsString(" style="))));
        page("/cases/" + caseId + "/diagram").andExpect(jsonPath("$.xml", containsString("id=\"visit\"")));
    }

    private List<CaseSummary> cases(String text) {
        return history.cases(new CaseSearch(text, ""), Optional.empty(), 100, Locale.FRENCH)
                .items();
    }

    private ResultActions history(String user, String caseId, String query) throws Exception {
        return http.perform(get("/api/cases/" + caseId + "/history" + query).with(httpBasic(user, "synergies")));
    }

    private ResultActions page(String url) throws Exception {
        return http.perform(get(url).with(user("auditor").authorities(() -> "GROUP_auditor")))
                .andExpect(status().isOk());
    }
}
