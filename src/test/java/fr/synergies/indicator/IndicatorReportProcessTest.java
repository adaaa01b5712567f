package fr.synergies.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.BothGroups;
import fr.synergies.Http;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.ProcessAssertions;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.SteeringCommitteeDue;
import fr.synergies.programme.page.TimelineEntry;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Every path of {@code indicator-report}, walked by both institutions through the API. */
@ProcessTest("indicator-report")
class IndicatorReportProcessTest {

    private static final String REPORTS = "/api/programmes/SYNERGIES/indicator-reports";
    private static final String CASE = "indicators-SYNERGIES-2021-1";
    private static final String FIGURES = "{\"companiesMet\":42,\"diagnostics\":18,\"substitutions\":3,\"poolings\":4,"
            + "\"tonnesAvoided\":120,\"eurosSaved\":15000,\"jobs\":1,\"comment\":\"Neuf mois\"}";

    @Autowired
    private TestSystem system;

    @Autowired
    private IndicatorTimeline timeline;

    @Autowired
    private IndicatorAgenda agenda;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void figures_are_collected_corrected_approved_and_published() {
        ProcessInstance report = opened();
        assertThat(report().path("figures").isNull()).isTrue();
        ok("staff-cci", "collectIndicators", FIGURES);
        waits(report, "checkIndicators");
        assertThat(system.complete("staff-cci", CASE, "checkIndicators", "{\"decision\":\"APPROVE\"}")
                        .status())
                .as("nobody checks for the other side")
                .isIn(403, 404);
        assertThat(status("staff-metropole", "checkIndicators", "{\"decision\":\"CORRECT\"}"))
                .isEqualTo(400);
        ok("staff-metropole", "checkIndicators", "{\"decision\":\"CORRECT\",\"reason\":\"45 entreprises\"}");
        waits(report, "collectIndicators");
        assertThat(report().path("correction").asText()).isEqualTo("45 entreprises");
        ok("staff-cci", "collectIndicators", FIGURES.replace("42", "45"));
        ok("staff-metropole", "checkIndicators", "{\"decision\":\"APPROVE\"}");

        that(report).isEnded().hasPassed("publishIndicators", "indicatorsPublished");
        JsonNode published = report();
        assertThat(published.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(published.path("publishedOn").asText()).isEqualTo("2022-01-10");
        assertThat(published.at("/figures/companiesMet").asInt()).isEqualTo(45);
        assertThat(published.at("/figures/eurosSaved").asInt()).isEqualTo(15000);
        assertThat(published.path("comment").asText()).isEqualTo("Neuf mois");
        assertThat(published.path("correction").asText()).isEmpty();
        assertThat(cancel("staff-cci", "{\"reason\":\"x\"}").status()).isEqualTo(409);
        assertThat(post("staff-cci", 2021).at("/caseId"))
                .as("another on demand")
                .isEqualTo("indicators-SYNERGIES-2021-2");
    }

    @Test
    void whoever_is_late_is_chased_by_the_line_manager() {
        ProcessInstance report = opened();
        system.clock().moveTo(Instant.parse("2022-01-31T17:00:00Z"));
        assertThat(system.fireTimers()).as("15 working days").isEqualTo(1);
        waits(report, "collectIndicators", "remindIndicators");
        ok("manager-cci", "remindIndicators", "{\"comment\":\"Promis\"}");
        ok("staff-cci", "collectIndicators", FIGURES);
        system.clock().moveTo(Instant.parse("2022-02-14T17:00:00Z"));
        assertThat(system.fireTimers()).as("10 working days").isEqualTo(1);
        waits(report, "checkIndicators", "remindIndicators");
        ok("staff-metropole", "checkIndicators", "{\"decision\":\"APPROVE\"}");
        that(report).isEnded();
    }

    @Test
    void a_report_is_given_up_with_a_reason() {
        ProcessInstance report = opened();
        assertThat(cancel("auditor", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(cancel("staff-cci", "{\"reason\":\"\"}").status()).isEqualTo(400);
        Answer cancelled = cancel("staff-cci", "{\"reason\":\"Trop tôt\"}");

        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        that(report).isEnded().hasPassed("cancelIndicatorReport", "indicatorReportCancelled");
        assertThat(system.acts(CASE))
                .as("the cause before its effects")
                .containsSubsequence("indicator-report-cancelled", "task-cancelled", "case-ended");
        assertThat(report().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(report().path("cancellation").asText()).isEqualTo("Trop tôt");
        assertThat(cancel("staff-cci", "{\"reason\":\"Encore\"}").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"\"companiesMet\":42, companiesMet", "\"jobs\":1, jobs", "\"poolings\":4, poolings"})
    void figures_are_whole_numbers_and_all_there(String figure, String field) {
        opened();
        String missing = FIGURES.replace(figure + ",", "");
        assertThat(status("staff-cci", "collectIndicators", missing)).isEqualTo(400);
        for (String wrong : new String[] {"-1", "1.5", "\"x\"", "1000000001"}) {
            Answer refused = system.complete(
                    "staff-cci", CASE, "collectIndicators", FIGURES.replace(figure, "\"" + field + "\":" + wrong));
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.fields()).as(wrong).anyMatch(each -> each.endsWith(field));
        }
        assertThat(report().path("status").asText()).isEqualTo("TO_COLLECT");
    }

    @ParameterizedTest
    @CsvSource({"2020, 422", "2023, 422", "2024, 422", "999, 400", "10000, 400"})
    void only_years_of_the_programme_that_have_begun_are_reported_on(int year, int status) {
        assertThat(post("staff-cci", year).status()).isEqualTo(status);
        assertThat(system.rows("indicator_report")).isZero();
    }

    @Test
    void one_report_on_a_year_is_open_at_a_time_and_staff_opens_it() {
        assertThat(post("auditor", 2021).status()).isEqualTo(403);
        assertThat(system.client("staff-cci").post(REPORTS, "{}").status()).isEqualTo(400);
        opened();
        assertThat(post("staff-metropole", 2021).status()).isEqualTo(409);
        assertThat(post("staff-metropole", 2022).status()).isEqualTo(201);
        assertThat(system.client("auditor").get(REPORTS).json().findValuesAsText("caseId"))
                .containsExactly("indicators-SYNERGIES-2022-1", CASE);
        assertThat(system.client("auditor").get(REPORTS + "/2021/2").status()).isEqualTo(404);
        assertThat(system.client("").get(REPORTS).status()).isEqualTo(401);
    }

    @Test
    void a_case_is_opened_by_the_engine_only_in_its_turn() {
        Answer skipped = system.client("staff-cci")
                .post(
                        "/engine-rest/process-definition/key/indicator-report/start",
                        "{\"businessKey\":\"indicators-SYNERGIES-2021-7\"}");

        assertThat(skipped.status()).isGreaterThanOrEqualTo(400);
        assertThat(system.rows("indicator_report")).isZero();
    }

    @Test
    void the_year_s_committee_finds_the_report_of_the_year_opened_once() {
        Programme programme = programmes.named("SYNERGIES");
        events.publishEvent(new SteeringCommitteeDue(programme, 2022));
        events.publishEvent(new SteeringCommitteeDue(programme, 2022));
        events.publishEvent(new SteeringCommitteeDue(programme, 2023));

        assertThat(system.client("auditor").get(REPORTS).json().findValuesAsText("caseId"))
                .containsExactly("indicators-SYNERGIES-2022-1");
    }

    @Test
    void the_programme_s_page_the_case_the_timeline_and_the_agenda_tell_of_the_report() {
        Http staff = signedIn("staff-cci");
        assertThat(staff.get("/programmes/SYNERGIES").body())
                .contains("Aucun rapport n’est ouvert.", "Ouvrir un rapport");
        staff.postForm("/programmes/SYNERGIES/indicator-reports", "year=2021");
        assertThat(staff.get("/programmes/SYNERGIES").body()).contains("Rapport d’indicateurs 2021 n° 1", "À relever");
        Programme programme = programmes.named("SYNERGIES");
        assertThat(agenda.items(programme).get(0).text().fr()).isEqualTo("Rapport d’indicateurs 2021 n° 1 : À relever");
        assertThat(agenda.items(programme).get(0).text().en())
                .isEqualTo("Report of indicators 2021 no. 1: To be collected");
        assertThat(timeline.entries(programme)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(TimelineEntry.Kind.REPORT);
            assertThat(entry.day()).isEqualTo(LocalDate.of(2022, 1, 31));
            assertThat(entry.done()).isFalse();
        });
        assertThat(staff.get("/cases/" + CASE).body()).contains("Les chiffres ne sont pas encore relevés.");
        ok("staff-cci", "collectIndicators", FIGURES);
        Http metropole = signedIn("staff-metropole");
        assertThat(metropole
                        .get("/tasks/" + system.task(CASE, "checkIndicators").getId())
                        .body())
                .contains("Entreprises rencontrées", "Neuf mois");

        String cancellation = "/programmes/SYNERGIES/indicator-reports/2021/1/cancellation";
        staff.postForm(cancellation, "reason=");
        assertThat(report().path("status").asText()).isEqualTo("IN_CHECK");
        staff.postForm(cancellation, "reason=Erreur");
        assertThat(report().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(timeline.entries(programme)).isEmpty();
        assertThat(agenda.items(programme)).isEmpty();
    }

    private ProcessInstance opened() {
        Answer opened = post("staff-cci", 2021);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.at("/caseId")).isEqualTo(CASE);
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    private void ok(String user, String element, String form) {
        Answer done = system.complete(user, CASE, element, form);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private int status(String user, String element, String form) {
        return system.complete(user, CASE, element, form).status();
    }

    private Answer post(String user, int year) {
        return system.client(user).post(REPORTS, "{\"year\":" + year + "}");
    }

    private Answer cancel(String user, String body) {
        return system.client(user).post(REPORTS + "/2021/1/cancellation", body);
    }

    private JsonNode report() {
        return system.client("auditor").get(REPORTS + "/2021/1").json();
    }

    private Http signedIn(String user) {
        Http browser = Http.anonymous(URI.create(system.client("").origin()).getPort());
        browser.signIn(user, "synergies");
        return browser;
    }

    private void waits(ProcessInstance instance, String... elements) {
        assertThat(system.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder(elements);
    }

    private ProcessAssertions that(ProcessInstance instance) {
        return ProcessAssertions.assertThat(system.engine(), instance);
    }

    @Test
    void nobody_checks_the_own_figures() {
        opened();
        ok("staff-cci", "collectIndicators", FIGURES);
        try (var both = new BothGroups(system, "staff-cci", "staff-metropole")) {
            assertThat(status(both.user(), "checkIndicators", "{\"decision\":\"APPROVE\"}"))
                    .isEqualTo(403);
        }
    }
}
