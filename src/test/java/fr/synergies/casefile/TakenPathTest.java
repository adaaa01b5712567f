package fr.synergies.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.trail.search.DurationFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What a case shows of its way: what passed and how long it took, what is under way, what failed, what was cut off, what was called. */
@SynergiesTest
class TakenPathTest {

    private static final String CASE = "way-1";

    @Autowired
    private TestSystem system;

    @Autowired
    private CaseHistory history;

    @Autowired
    private DurationFormat spans;

    @Autowired
    private WebApplicationContext program;

    private Deployment deployed;

    @BeforeEach
    void open() {
        system.open();
        deployed = system.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "way.bpmn",
                        Bpmn.createExecutableProcess("way")
                                .name("Chemin")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("wayBegun")
                                .userTask("wayWork")
                                .name("Travailler")
                                .camundaCandidateGroups("staff-cci")
                                .boundaryEvent("wayLate")
                                .timerWithDuration("P2D")
                                .serviceTask("wayBroken")
                                .camundaDelegateExpression("${wantedProgramme}")
                                .camundaAsyncBefore()
                                .endEvent("wayGivenUp")
                                .moveToActivity("wayWork")
                                .exclusiveGateway("wayAgain")
                                .condition("back", "${again}")
                                .connectTo("wayWork")
                                .moveToNode("wayAgain")
                                .condition("on", "${not again}")
                                .callActivity("wayCall")
                                .calledElement("way-called")
                                .camundaInBusinessKey("way-called-1")
                                .endEvent("wayDone")
                                .done())
                .addModelInstance(
                        "way-called.bpmn",
                        Bpmn.createExecutableProcess("way-called")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("calledBegun")
                                .userTask("calledWork")
                                .camundaCandidateGroups("staff-cci")
                                .endEvent("calledDone")
                                .done())
                .deploy();
        start();
    }

    @AfterEach
    void close() {
        system.engine().getRepositoryService().deleteDeployment(deployed.getId(), true);
        system.close();
    }

    @Test
    void loops_are_counted_and_their_time_is_added_up() {
        work(Duration.ofHours(3), true);
        work(Duration.ofHours(30), false);

        ProcessTrace.Step step = step("wayWork");
        assertThat(step.passages()).isEqualTo(2);
        assertThat(step.state()).isEqualTo(StepState.PASSED);
        assertThat(step.span().total()).isEqualTo(Duration.ofHours(33));
        assertThat(step.span().longest()).isEqualTo(Duration.ofHours(30));
        assertThat(step.span().first()).contains(TestSystem.START);
        assertThat(step.span().last()).contains(TestSystem.START.plus(Duration.ofHours(33)));
        assertThat(spans.text(step.span().total())).isIn("1 j 9 h", "1 d 9 h");
        Answer way = system.client("auditor").get("/api/cases/" + CASE + "/steps");
        assertThat(way.at("/steps/1/span/total")).as(way.text()).isEqualTo("PT33H");
        assertThat(way.at("/steps/1/span/last")).isEqualTo("2022-01-11T17:00:00Z");
        assertThat(way.at("/process")).isEqualTo("way");
        assertThat(system.client("auditor").get("/api/cases/nowhere/steps").status())
                .isEqualTo(404);
    }

    @Test
    void where_ways_join_each_of_them_was_taken() {
        Deployment joining = system.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "join.bpmn",
                        Bpmn.createExecutableProcess("join")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("joinBegun")
                                .parallelGateway("joinSplit")
                                .userTask("joinLeft")
                                .camundaCandidateGroups("staff-cci")
                                .sequenceFlowId("leftIn")
                                .parallelGateway("joinEnd")
                                .sequenceFlowId("out")
                                .endEvent("joinDone")
                                .moveToNode("joinSplit")
                                .userTask("joinRight")
                                .camundaCandidateGroups("staff-cci")
                                .sequenceFlowId("rightIn")
                                .connectTo("joinEnd")
                                .done())
                .deploy();
        system.engine().getRuntimeService().startProcessInstanceByKey("join", "join-1");
        system.complete("staff-cci", "join-1", "joinLeft", "{}");
        assertThat(history.trace("join-1", Locale.FRENCH).orElseThrow().flows())
                .contains("leftIn")
                .doesNotContain("rightIn");
        system.complete("staff-cci", "join-1", "joinRight", "{}");

        assertThat(history.trace("join-1", Locale.FRENCH).orElseThrow().flows()).contains("leftIn", "rightIn", "out");
        system.engine().getRepositoryService().deleteDeployment(joining.getId(), true);
    }

    @Test
    void what_is_under_way_counts_up_to_now() {
        system.clock().moveTo(TestSystem.START.plus(Duration.ofMinutes(90)));

        ProcessTrace.Step step = step("wayWork");
        assertThat(step.state()).isEqualTo(StepState.ACTIVE);
        assertThat(step.span().total()).isEqualTo(Duration.ofMinutes(90));
        assertThat(step.span().last()).isEmpty();
    }

    @Test
    void a_called_case_is_linked_and_goes_on_by_itself() {
        work(Duration.ofHours(1), false);

        assertThat(step("wayCall").state()).isEqualTo(StepState.ACTIVE);
        assertThat(step("wayCall").kind()).isEqualTo("callActivity");
        assertThat(step("wayCall").called()).containsExactly("way-called-1");
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE))
                .contains("href=\"/cases/way-called-1\"", "dossier way-called-1");
        assertThat(history.trace("way-called-1", Locale.FRENCH).orElseThrow().steps())
                .extracting(ProcessTrace.Step::element)
                .containsExactly("calledBegun", "calledWork");
    }

    @Test
    void what_a_time_limit_cut_off_is_cancelled_and_what_the_engine_cannot_do_has_failed() {
        system.clock().moveTo(TestSystem.START.plus(Duration.ofDays(2)).plusSeconds(1));
        system.fireTimers();
        for (Job job : jobs()) {
            assertThatThrownBy(() -> system.engine().getManagementService().executeJob(job.getId()))
                    .isInstanceOf(ProcessEngineException.class);
        }

        ProcessTrace trace = history.trace(CASE, Locale.FRENCH).orElseThrow();
        assertThat(trace.steps())
                .extracting(
                        ProcessTrace.Step::element,
                        ProcessTrace.Step::state,
                        ProcessTrace.Step::passages,
                        ProcessTrace.Step::cancelled)
                .containsExactly(
                        tuple("wayBegun", StepState.PASSED, 1, 0),
                        tuple("wayWork", StepState.CANCELLED, 1, 1),
                        tuple("wayLate", StepState.PASSED, 1, 0),
                        tuple("wayBroken", StepState.FAILED, 0, 0));
        assertThat(trace.flows()).hasSize(2);
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE))
                .contains("case-mark-cancelled", "case-mark-failed", "en échec", "annulée");
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE + "/diagram"))
                .contains("\"look\":\"failed\"", "\"look\":\"cancelled\"", "Travailler : annulée, 1 passage, 2 j");
    }

    @Test
    void a_step_that_was_given_up_stays_failed_until_it_succeeds() {
        system.clock().moveTo(TestSystem.START.plus(Duration.ofDays(3)));
        system.fireTimers();
        system.engine().getManagementService().setJobRetries(jobs().get(0).getId(), 0);
        assertThat(step("wayBroken").state()).isEqualTo(StepState.FAILED);

        system.engine().getRuntimeService().setVariable(jobs().get(0).getExecutionId(), "wanted", "SYNERGIES");
        system.engine().getManagementService().executeJob(jobs().get(0).getId());

        assertThat(step("wayBroken").state()).isEqualTo(StepState.PASSED);
        assertThat(history.trace(CASE, Locale.FRENCH).orElseThrow().state()).isEqualTo(CaseState.ENDED);
    }

    @Test
    void a_case_that_was_cancelled_and_opened_again_shows_both_runs() {
        String first = history.trace(CASE, Locale.FRENCH).orElseThrow().run().id();
        system.clock().moveTo(TestSystem.START.plus(Duration.ofHours(5)));
        system.engine().getRuntimeService().deleteProcessInstance(first, "cancelled");
        system.clock().moveTo(TestSystem.START.plus(Duration.ofHours(6)));
        start();

        ProcessTrace latest = history.trace(CASE, Locale.FRENCH).orElseThrow();
        assertThat(latest.runs()).extracting(ProcessTrace.Run::cancelled).containsExactly(false, true);
        assertThat(latest.run().id()).isNotEqualTo(first);
        ProcessTrace before = history.trace(CASE, first, Locale.FRENCH).orElseThrow();
        assertThat(before.state()).isEqualTo(CaseState.ENDED);
        assertThat(before.steps().get(1).state()).isEqualTo(StepState.CANCELLED);
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE))
                .contains("Ce dossier a été ouvert 2 fois", "?run=" + first, "depuis le 10/01/2022 15:00");
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE + "?run=" + first))
                .contains("annulé</span>");
    }

    @Test
    void the_acts_of_one_step_are_shown_alone_and_paged() {
        work(Duration.ofHours(1), true);
        work(Duration.ofHours(1), false);
        CaseView work = new CaseView("", "wayWork");

        List<HistoryEntry> all = history.of(CASE, work, 0, 100, Locale.FRENCH).acts();
        assertThat(all).hasSize(6).extracting(HistoryEntry::element).containsOnly("wayWork");
        CaseFile page = history.of(CASE, work, 0, 4, Locale.FRENCH);
        assertThat(page.acts()).isEqualTo(all.subList(0, 4));
        assertThat(history.of(CASE, work, page.entries().next().orElseThrow(), 4, Locale.FRENCH)
                        .acts())
                .isEqualTo(all.subList(4, 6));
        assertThat(history.actsPerElement(CASE)).containsEntry("wayWork", 6L);

        assertThat(system.client("auditor")
                        .get("/api/cases/" + CASE + "/history?element=wayWork")
                        .json()
                        .at("/entries")
                        .findValuesAsText("element"))
                .hasSize(6)
                .containsOnly("wayWork");
        String shown = new PageReader(program).read("auditor", "/cases/" + CASE + "?element=wayWork");
        assertThat(shown)
                .contains("Actes de l’étape « Travailler »", "Afficher tous les actes", "a terminé « Travailler »")
                .doesNotContain("a ouvert le dossier");
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE))
                .contains("a ouvert le dossier", "element=wayWork")
                .doesNotContain("Actes de l’étape");
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE + "?element=nowhere"))
                .contains("Aucun acte");
    }

    private void start() {
        system.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("way", CASE, Map.of("wanted", "NONE", "again", false));
    }

    private void work(Duration took, boolean again) {
        String task = system.task(CASE, "wayWork").getId();
        system.clock().moveTo(system.clock().instant().plus(took));
        system.engine()
                .getRuntimeService()
                .setVariable(
                        history.trace(CASE, Locale.FRENCH).orElseThrow().run().id(), "again", again);
        assertThat(system.client("staff-cci")
                        .post("/api/tasks/" + task + "/completion", "{\"variables\":{}}")
                        .status())
                .isLessThan(300);
    }

    private List<Job> jobs() {
        return system.engine()
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey("way")
                .list();
    }

    private ProcessTrace.Step step(String element) {
        return history.trace(CASE, Locale.FRENCH).orElseThrow().steps().stream()
                .filter(step -> step.element().equals(element))
                .findFirst()
                .orElseThrow();
    }
}
