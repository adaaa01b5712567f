package fr.synergies.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Two cases side by side: the plan of 2021, which is approved at once, and that of 2022, which is returned and capped. */
@SynergiesTest
class CompareCasesTest {

    private static final String LEFT = Plans.caseId(2021);
    private static final String RIGHT = Plans.caseId(2022);

    @Autowired
    private TestSystem system;

    @Autowired
    private CompareCases compare;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
        submit(2021);
        review(LEFT, Duration.ofDays(1), "{\"decision\":\"APPROVE\"}");
        submit(2022);
        review(RIGHT, Duration.ofDays(2), "{\"decision\":\"RETURN\",\"reason\":\"À revoir au plafond.\"}");
        submit(2022);
        review(RIGHT, Duration.ofDays(3), "{\"decision\":\"ACCEPT_CAPPED\"}");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void times_and_passages_are_set_against_each_other() {
        CaseComparison found = compare.compare(LEFT, RIGHT, Locale.FRENCH);

        assertThat(found.sameProcess()).isTrue();
        assertThat(found.left().total()).isEqualTo(Duration.ofDays(1));
        assertThat(found.right().total()).isEqualTo(Duration.ofDays(5));
        assertThat(found.difference()).isEqualTo(Duration.ofDays(4));
        CaseComparison.Step review = step(found, "reviewFundingPlan");
        assertThat(review.passed()).isEqualTo(CaseComparison.Passed.BOTH);
        assertThat(review.left().orElseThrow().times()).isEqualTo(1);
        assertThat(review.right().orElseThrow().times()).isEqualTo(2);
        assertThat(review.difference()).contains(Duration.ofDays(4));
    }

    @Test
    void what_was_decided_differently_is_named() {
        CaseComparison found = compare.compare(LEFT, RIGHT, Locale.FRENCH);

        CaseComparison.Step review = step(found, "reviewFundingPlan");
        assertThat(review.decidedDifferently()).isTrue();
        assertThat(review.left().orElseThrow().decisions()).hasSize(1);
        assertThat(review.right().orElseThrow().decisions()).hasSize(2);
        assertThat(found.decidedDifferently()).contains(review);
        assertThat(compare.compare(LEFT, LEFT, Locale.FRENCH).decidedDifferently())
                .isEmpty();
    }

    @Test
    void a_step_of_one_side_stands_where_it_came_on_that_side() {
        assertThat(CompareCases.inOrder(List.of("a", "b", "d"), List.of("a", "c", "d", "e")))
                .containsExactly("a", "c", "b", "d", "e");
        assertThat(CompareCases.inOrder(List.of(), List.of("x", "y"))).containsExactly("x", "y");
    }

    @Test
    void the_page_and_the_diagram_show_both_ways() {
        String page = new PageReader(program).read("auditor", "/cases/compare?left=" + LEFT + "&right=" + RIGHT);
        assertThat(page)
                .contains(
                        "B a duré 4 j de plus que A.", "les deux", "Décidé autrement", "/cases/compare/diagram?left=");
        assertThat(new PageReader(program).read("auditor", "/cases/compare?left=" + LEFT))
                .contains("Dossiers du même processus", "right=" + RIGHT);
        assertThat(new PageReader(program).read("auditor", "/cases/" + LEFT)).contains("/cases/compare?left=" + LEFT);
        assertThat(new PageReader(program).read("auditor", "/cases/compare/diagram?left=" + LEFT + "&right=" + RIGHT))
                .contains("\"look\":\"both\"", "A 1 · B 2");
    }

    @Test
    void the_api_answers_the_same_and_says_which_case_it_does_not_know() {
        Answer answer = system.client("auditor").get("/api/cases/compare?left=" + LEFT + "&right=" + RIGHT);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/difference")).isEqualTo("PT96H");
        assertThat(answer.at("/sameProcess")).isEqualTo("true");
        assertThat(system.client("auditor")
                        .get("/api/cases/compare?left=" + LEFT + "&right=nowhere")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cases_of_different_processes_are_said_to_be_and_share_no_step() {
        String other = "other-1";
        Deployment deployed = system.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "other.bpmn",
                        Bpmn.createExecutableProcess("other")
                                .name("Autre")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("otherBegun")
                                .userTask("reviewFundingPlan")
                                .camundaCandidateGroups("finance")
                                .endEvent("otherDone")
                                .done())
                .deploy();
        system.engine().getRuntimeService().startProcessInstanceByKey("other", other);
        CaseComparison found = compare.compare(LEFT, other, Locale.FRENCH);

        assertThat(found.sameProcess()).isFalse();
        assertThat(found.count(CaseComparison.Passed.BOTH)).isZero();
        assertThat(found.count(CaseComparison.Passed.LEFT)).isPositive();
        assertThat(found.count(CaseComparison.Passed.RIGHT)).isPositive();
        assertThat(new PageReader(program).read("auditor", "/cases/compare?left=" + LEFT + "&right=" + other))
                .contains("ne suivent pas le même processus")
                .doesNotContain("/cases/compare/diagram");
        system.engine().getRepositoryService().deleteDeployment(deployed.getId(), true);
    }

    private void submit(int year) {
        assertThat(system.client("staff-cci")
                        .post(Plans.path(year) + "/submission", "{}")
                        .status())
                .isEqualTo(200);
    }

    private void review(String caseId, Duration after, String variables) {
        system.clock().moveTo(system.clock().instant().plus(after));
        assertThat(system.complete("finance", caseId, "reviewFundingPlan", variables)
                        .status())
                .isLessThan(300);
    }

    private static CaseComparison.Step step(CaseComparison found, String element) {
        return found.steps().stream()
                .filter(step -> step.element().equals(element))
                .findFirst()
                .orElseThrow();
    }
}
