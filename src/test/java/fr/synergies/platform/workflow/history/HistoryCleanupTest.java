package fr.synergies.platform.workflow.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.AtOnce;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The engine's details of a case are kept for ten years; then they go, and the case says so. */
@SynergiesTest
class HistoryCleanupTest {

    private static final String CASE = "review-SYNERGIES-2022-02";

    @Autowired
    private TestSystem system;

    @Autowired
    private HistoryCleanup cleanup;

    @Autowired
    private ServletWebServerApplicationContext program;

    @BeforeEach
    void end_a_case() {
        system.open();
        system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");
        Answer skipped =
                system.complete("staff-cci", CASE, "scheduleReview", "{\"decision\":\"SKIP\",\"reason\":\"Congés\"}");
        assertThat(skipped.status()).as(skipped.text()).isEqualTo(204);
        assertThat(system.acts(CASE)).contains("case-ended");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void for_ten_years_nothing_goes() {
        system.clock().moveTo(TestSystem.START.plus(Duration.ofDays(3649)));
        cleanup.removeExpired();
        assertThat(runs()).isEqualTo(1);
        assertThat(system.acts(CASE)).doesNotContain(HistoryCleanup.REMOVED);
    }

    @Test
    void after_ten_years_the_details_go_and_the_case_says_since_when() {
        system.clock().moveTo(TestSystem.START.plus(Duration.ofDays(3652)));
        cleanup.removeExpired();
        cleanup.removeExpired();
        assertThat(runs()).isZero();
        assertThat(system.acts(CASE))
                .contains("case-started", "task-completed")
                .containsOnlyOnce(HistoryCleanup.REMOVED)
                .endsWith(HistoryCleanup.REMOVED);
        assertThat(system.client("auditor")
                        .get("/api/cases/" + CASE + "/history")
                        .text())
                .contains("\"activities\"", "\"tasks\"", "\"variables\"");
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE))
                .contains("Les détails du moteur", "ont été supprimés le 10/01/2032");
    }

    @Test
    void of_two_nodes_that_clean_up_at_once_one_tells_it() throws Exception {
        system.clock().moveTo(TestSystem.START.plus(Duration.ofDays(3652)));
        AtOnce.both(this::cleanedUp, this::cleanedUp);
        assertThat(runs()).isZero();
        assertThat(system.acts(CASE)).containsOnlyOnce(HistoryCleanup.REMOVED);
    }

    private boolean cleanedUp() {
        cleanup.removeExpired();
        return true;
    }

    private long runs() {
        return system.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .count();
    }
}
