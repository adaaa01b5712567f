package fr.synergies.programme.life;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.BothGroups;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.association.Creation;
import fr.synergies.platform.workflow.ProcessAssertions;
import java.time.Instant;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every path of {@code programme-lifecycle}, walked through the API. The recruitment it calls is a short one that waits for its result:
 * the real one has its own test.
 */
@ProcessTest("programme-lifecycle")
class ProgrammeLifecycleProcessTest {

    private static final String LIFE = "/api/programmes/SYNERGIES/life";
    private static final String CASE = "programme-SYNERGIES";
    private static final String WHY = "{\"reason\":\"Le poste est vacant\"}";

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcTemplate database;

    private Deployment shortRecruitment;

    @BeforeAll
    void shortenRecruitment() {
        shortRecruitment = system.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "recruitment.bpmn",
                        Bpmn.createExecutableProcess("recruitment")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("shortRecruitmentBegun")
                                .receiveTask("recruiting")
                                .message("recruited")
                                .endEvent("recruitmentOver")
                                .done())
                .deploy();
    }

    @AfterAll
    void forgetShortRecruitment() {
        system.open();
        system.close();
        system.engine().getRepositoryService().deleteDeployment(shortRecruitment.getId(), true);
    }

    @Test
    void a_programme_is_applied_for_recruited_for_and_opens_each_obligation_in_its_time() {
        ProcessInstance life = running();

        that(life).hasVariables("pointMonth").isWaitingAt("pointTime", "associationTime", "actionEnd");
        assertThat(status()).isEqualTo("RUNNING");
        fireAll();
        assertThat(system.task("funding-SYNERGIES-2022-r1", "prepareFundingPlan"))
                .as("the exercise has begun: its plan is overdue")
                .isNotNull();
        assertThat(variable(life, "pointMonth")).isEqualTo("2022-02");

        at("2022-02-18T12:00:00Z");
        assertThat(variable(life, "pointMonth"))
                .as("the point of March is prepared ten days before")
                .isEqualTo("2022-03");
        at("2022-02-19T12:00:00Z");
        assertThat(variable(life, "pointMonth")).isEqualTo("2022-04");
        at("2022-10-01T12:00:00Z");
        assertThat(system.task("funding-SYNERGIES-2023-r1", "prepareFundingPlan"))
                .as("three months before the exercise")
                .isNotNull();
        assertThat(variable(life, "steeringYear")).isEqualTo(2023);
        that(life).hasPassed("openAssociation", "associationBegun");
    }

    @Test
    void months_missed_while_the_program_stood_still_are_caught_up_with_one_by_one() {
        ProcessInstance life = running();
        fireAll();

        at("2022-06-15T12:00:00Z");

        assertThat(variable(life, "pointMonth")).isEqualTo("2022-07");
        assertThat(system.engine()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(life.getId())
                        .activityId("openMonthlyPoint")
                        .count())
                .as("January and February to June, once each")
                .isEqualTo(6);
        assertThat(fireAll()).isZero();
    }

    @Test
    void funders_that_stay_silent_are_chased_and_a_refusal_is_answered_by_a_new_application() {
        ProcessInstance life = opened();
        apply();
        system.clock().moveTo(Instant.parse("2022-04-20T17:00:00Z"));
        fireAll();
        ok("staff-metropole", "chaseFunder", "{\"comment\":\"Courrier du 20 avril\"}");
        that(life).hasPassed("funderChased");
        bad("recordFunderAnswer", "{\"funderAnswer\":\"REFUSED\",\"answeredOn\":\"2022-04-20\"}", "conditions");
        bad("recordFunderAnswer", "{\"funderAnswer\":\"GRANTED\",\"answeredOn\":\"2022-05-20\"}", "answeredOn");
        answer("{\"funderAnswer\":\"REFUSED\",\"answeredOn\":\"2022-04-20\",\"conditions\":\"Dossier incomplet\"}");
        ok("staff-metropole", "decideAfterRefusal", "{\"afterRefusal\":\"REWORK\",\"reason\":\"Compléter\"}");
        apply();
        answer("{\"funderAnswer\":\"GRANTED_OTHERWISE\",\"answeredOn\":\"2022-04-20\",\"grantedAid\":39400,"
                + "\"conditions\":\"39 400 € en 2022\"}");
        that(life).isWaitingAt("recruitPost");
        assertThat(life().json().path("turns").findValuesAsText("kind"))
                .containsExactly(
                        "APPLICATION_SUBMITTED", "AID_REFUSED", "APPLICATION_SUBMITTED", "AID_GRANTED_OTHERWISE");
    }

    @Test
    void a_refused_programme_may_be_given_up() {
        ProcessInstance life = opened();
        apply();
        answer("{\"funderAnswer\":\"REFUSED\",\"answeredOn\":\"2022-01-10\",\"conditions\":\"Hors sujet\"}");
        ok("staff-metropole", "decideAfterRefusal", "{\"afterRefusal\":\"ABANDON\",\"reason\":\"Sans aide, rien\"}");
        that(life).isEnded().hasPassed("programmeNotFunded");
        assertThat(status()).isEqualTo("GIVEN_UP");
    }

    @Test
    void an_application_is_withdrawn_by_the_managers_with_a_reason() {
        ProcessInstance life = opened();
        assertThat(post("manager-cci", "/suspension", WHY).status()).isEqualTo(409);
        assertThat(post("manager-cci", "/termination", WHY).status()).isEqualTo(200);
        assertThat(status()).as("one institution alone").isEqualTo("APPLYING");
        assertThat(post("manager-metropole", "/termination", WHY).status()).isEqualTo(200);
        that(life).isEnded().hasPassed("applicationWithdrawn", "programmeNotFunded");
        assertThat(status()).isEqualTo("GIVEN_UP");
    }

    @Test
    void a_closing_that_lasts_reaches_the_managers() {
        ProcessInstance life = running();
        at("2024-04-01T12:00:00Z");
        at("2024-08-30T18:00:00Z");
        ok("manager-cci", "escalateClosing", "{\"comment\":\"Bilan attendu en septembre\"}");
        that(life).hasPassed("closingEscalated").isWaitingAt("writeClosingReport", "claimBalance");
    }

    @Test
    void without_anybody_in_the_post_managers_recruit_again_begin_without_or_give_up() {
        ProcessInstance life = recruiting();
        recruited("ABANDONED");
        ok("manager-cci", "decideWithoutPost", "{\"withoutPost\":\"RECRUIT\",\"reason\":\"Deuxième tour\"}");
        that(life).isWaitingAt("recruitPost");
        assertThat(system.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("recruitment-SYNERGIES-2")
                        .count())
                .isEqualTo(1);
        recruited("ABANDONED");
        ok("manager-cci", "decideWithoutPost", "{\"withoutPost\":\"RUN\",\"reason\":\"La CCI fait sans\"}");
        that(life).isWaitingAt("actionEnd");
    }

    @Test
    void without_anybody_in_the_post_managers_may_give_up() {
        ProcessInstance life = recruiting();
        recruited("ABANDONED");
        ok("manager-metropole", "decideWithoutPost", "{\"withoutPost\":\"ABANDON\",\"reason\":\"Personne\"}");
        that(life).isEnded().hasPassed("programmeAbandoned");
    }

    @Test
    void a_recruitment_opened_by_hand_before_the_aid_is_granted_is_awaited_and_who_was_hired_holds_the_post() {
        ProcessInstance life = opened();
        apply();
        database.update("insert into recruitment (programme, place, case_id, stage, job_description, version,"
                + " choice_number, round_number, proposal, proposed_candidate, proposal_reason, started_at, close_reason)"
                + " values ('SYNERGIES', 1, 'recruitment-SYNERGIES-1', 'INTERVIEWS', '{\"shares\":[]}', 1, 0, 0, 'NONE', 0, '',"
                + " current_timestamp, '')");

        answer("{\"funderAnswer\":\"GRANTED\",\"answeredOn\":\"2022-01-10\"}");
        that(life).isWaitingAtExactly("recruitmentWait");
        at("2022-01-12T08:00:00Z");
        that(life).isWaitingAtExactly("recruitmentWait");

        database.update("insert into recruitment_post (recruitment_id, candidate, from_day, fte, leave_reason)"
                + " select id, 1, date '2022-01-12', 1, '' from recruitment");
        at("2022-01-14T08:00:00Z");

        that(life).isWaitingAt("actionEnd").hasPassed("recruitmentWait").hasNotPassed("recruitPost");
        assertThat(status()).isEqualTo("RUNNING");
    }

    @Test
    void a_suspended_programme_opens_no_point_and_its_managers_are_asked_why_it_lasts() {
        ProcessInstance life = running();
        fireAll();
        assertThat(post("staff-cci", "/suspension", WHY).status()).isEqualTo(403);
        assertThat(post("manager-cci", "/suspension", "{\"reason\":\" \"}").fields())
                .containsExactly("reason");
        assertThat(post("manager-cci", "/resumption", WHY).status()).isEqualTo(409);
        assertThat(post("manager-cci", "/suspension", WHY).status()).isEqualTo(200);
        assertThat(status()).as("one institution alone").isEqualTo("RUNNING");
        assertThat(post("manager-cci", "/suspension", WHY).status())
                .as("for the other too")
                .isEqualTo(409);
        assertThat(post("manager-cci", "/refusals/SUSPEND", WHY).status()).isEqualTo(409);
        assertThat(post("manager-metropole", "/refusals/SUSPEND", WHY).status()).isEqualTo(200);
        assertThat(post("manager-metropole", "/refusals/SUSPEND", WHY).status())
                .as("answered")
                .isEqualTo(409);
        assertThat(system.client("auditor").get(LIFE).at("/votes/1/agrees"))
                .as("the refusal is kept")
                .isEqualTo("false");
        assertThat(post("manager-metropole", "/suspension", WHY).status()).isEqualTo(200);
        assertThat(status()).isEqualTo("RUNNING");
        assertThat(post("manager-cci", "/suspension", WHY).status()).isEqualTo(200);
        assertThat(status()).isEqualTo("SUSPENDED");
        assertThat(post("manager-cci", "/suspension", WHY).status()).as("twice").isEqualTo(409);

        at("2022-04-15T12:00:00Z");
        ok("manager-metropole", "confirmSuspension", "{\"comment\":\"Toujours vacant\"}");
        assertThat(system.client("auditor")
                        .get("/api/cases/" + CASE + "/history")
                        .text())
                .contains("month-suspended");
        assertThat(post("manager-metropole", "/resumption", WHY).status()).isEqualTo(200);
        assertThat(status()).isEqualTo("RUNNING");
        that(life).hasPassed("suspensionOver", "suspensionConfirmed");
    }

    @Test
    void an_amendment_moves_the_end_and_adds_an_exercise_with_its_plan() {
        ProcessInstance life = running();
        String exercise = "{\"year\":2024,\"from\":\"2024-01-01\",\"to\":\"2024-12-31\",\"fte\":1,"
                + "\"coordinationDaysPerMonth\":1,\"plan\":[{\"category\":\"SALARY\",\"label\":\"Salaire\",\"amount\":59000.00}]}";
        assertThat(post("manager-cci", "/extension", "{\"end\":\"2024-03-31\",\"reason\":\"Avenant\"}")
                        .fields())
                .containsExactly("end");
        assertThat(post(
                                "manager-cci",
                                "/extension",
                                "{\"end\":\"2024-12-31\",\"reason\":\"Avenant\",\"exercises\":["
                                        + exercise.replace("2024-01-01", "2023-01-01") + "]}")
                        .fields())
                .containsExactly("exercises[0].from");
        assertThat(post(
                                "manager-cci",
                                "/extension",
                                "{\"end\":\"2024-12-31\",\"reason\":\"Avenant n° 1\",\"exercises\":[" + exercise + "]}")
                        .status())
                .isEqualTo(200);
        that(life).hasPassed("rescheduleProgramme", "extended");
        assertThat(system.engine()
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(life.getId())
                        .activityId("actionEnd")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Instant.parse("2024-12-31T23:00:00Z"));
        assertThat(system.client("auditor")
                        .get("/api/programmes/SYNERGIES/exercises/2024/funding-plan")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_programme_that_is_stopped_goes_to_its_closing_at_once() {
        ProcessInstance life = running();
        assertThat(post("manager-cci", "/termination", WHY).status()).isEqualTo(200);
        that(life).isNotWaitingAt("writeClosingReport");
        assertThat(post("manager-metropole", "/termination", WHY).status()).isEqualTo(200);
        that(life).isWaitingAt("writeClosingReport", "claimBalance").hasPassed("terminatedEarly");
        assertThat(status()).isEqualTo("CLOSING");
        assertThat(post("manager-cci", "/termination", WHY).status()).isEqualTo(409);
    }

    @Test
    void nothing_is_planned_adopted_or_held_for_a_time_after_the_end_and_what_was_open_is_told() {
        running();
        String plan = "/api/programmes/SYNERGIES/exercises/";
        for (int year : new int[] {2022, 2023}) {
            assertThat(system.client("staff-cci")
                            .post(plan + year + "/funding-plan/submission", "{}")
                            .status())
                    .isEqualTo(200);
        }
        post("manager-cci", "/termination", WHY);
        post("manager-metropole", "/termination", WHY);
        assertThat(status()).isEqualTo("CLOSING");

        String told = system.client("auditor").get(LIFE).json().path("turns").toString();
        assertThat(told)
                .contains("CASES_CLOSED", "funding-SYNERGIES-2023-r1")
                .contains("CASES_HANDED_OVER", "funding-SYNERGIES-2022-r1");
        assertThat(system.client("auditor").get(plan + "2023/funding-plan").at("/status"))
                .isEqualTo("WITHDRAWN");
        assertThat(system.client("staff-cci")
                        .post(plan + "2023/funding-plan/revisions", "")
                        .status())
                .as("a plan for a time after the end")
                .isEqualTo(409);
        assertThat(system.complete(
                                "finance",
                                "funding-SYNERGIES-2022-r1",
                                "reviewFundingPlan",
                                "{\"decision\":\"ACCEPT_CAPPED\"}")
                        .status())
                .as("the exercise that had begun is finished")
                .isEqualTo(204);
        assertThat(system.client("staff-cci")
                        .post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-09\"}")
                        .status())
                .as("a point after the end")
                .isEqualTo(409);
    }

    @Test
    void milestones_that_are_late_alert_the_managers_of_both_sides() {
        ProcessInstance life = running();
        at("2023-04-01T12:00:00Z");
        ok("manager-cci", "escalateMilestonesCci", "{\"comment\":\"Statuts en mai\"}");
        ok("manager-metropole", "escalateMilestonesMetropole", "{\"comment\":\"Avis du service juridique\"}");
        that(life).hasPassed("milestonesEscalatedCci", "milestonesEscalatedMetropole");
        that(life).isWaitingAt("checkTime");
    }

    @Test
    void at_its_end_without_an_association_everybody_is_alerted_and_managers_wait_or_close_alone() {
        ProcessInstance life = running();
        at("2024-04-01T12:00:00Z");
        that(life).isWaitingAt("writeClosingReport", "claimBalance").hasPassed("actionEnded");
        assertThat(system.client("auditor").get("/api/alerts").text()).contains("aucune association n’est prête");
        ok("staff-cci", "writeClosingReport", "{\"report\":\"Trois ans\",\"reportedOn\":\"2024-04-01\"}");
        String claim = "{\"balanceAmount\":%d,\"alreadyPaid\":0,\"claimedOn\":\"2024-04-01\"}";
        bad("claimBalance", claim.formatted(1), "balanceAmount");
        ok("staff-metropole", "claimBalance", claim.formatted(0));
        assertThat(system.complete("finance", CASE, "checkBalance", "{\"balanceDecision\":\"RETURN\"}")
                        .fields())
                .containsExactly("reason");
        ok("finance", "checkBalance", "{\"balanceDecision\":\"RETURN\",\"reason\":\"Pièces manquantes\"}");
        ok("staff-metropole", "claimBalance", claim.formatted(0));
        ok("finance", "checkBalance", "{\"balanceDecision\":\"ACCEPT\"}");

        ok("manager-cci", "decideWithoutAssociation", "{\"withoutAssociation\":\"WAIT\",\"reason\":\"En juin\"}");
        at("2024-05-02T12:00:00Z");
        ok("manager-cci", "decideWithoutAssociation", "{\"withoutAssociation\":\"CLOSE\",\"reason\":\"Renoncé\"}");
        fireAll();
        that(life).isWaitingAt("decideWithoutAssociation");
        assertThat(status()).as("one institution alone").isEqualTo("CLOSING");
        ok(
                "manager-metropole",
                "decideWithoutAssociation",
                "{\"withoutAssociation\":\"CLOSE\",\"reason\":\"D'accord\"}");
        that(life).isEnded().hasPassed("programmeClosedAlone", "programmeLifeEnded");
        assertThat(status()).isEqualTo("CLOSED_ALONE");
        assertThat(system.client("auditor").get("/api/alerts").text()).doesNotContain("aucune association n’est prête");
    }

    @Test
    void an_association_that_stands_takes_the_programme_over() {
        ProcessInstance life = running();
        new Creation(system)
                .opened()
                .feasible()
                .statutes()
                .meeting(Creation.INDEPENDENT)
                .registered();
        at("2024-04-01T12:00:00Z");
        assertThat(system.client("auditor").get("/api/alerts").json()).isEmpty();
        ok("staff-cci", "writeClosingReport", "{\"report\":\"Trois ans\",\"reportedOn\":\"2024-04-01\"}");
        ok("staff-metropole", "claimBalance", "{\"balanceAmount\":0,\"alreadyPaid\":0,\"claimedOn\":\"2024-04-01\"}");
        ok("finance", "checkBalance", "{\"balanceDecision\":\"ACCEPT\"}");
        ok("staff-cci", "handOver", "{\"handedOverOn\":\"2024-03-29\",\"inventory\":\"Les dossiers\"}");
        that(life).isEnded().hasPassed("programmeHandedOver");
        assertThat(status()).isEqualTo("HANDED_OVER");
    }

    @Test
    void a_life_is_opened_once_by_staff() {
        assertThat(system.client("auditor").post(LIFE, "").status()).isEqualTo(403);
        opened();
        assertThat(system.client("staff-cci").post(LIFE, "").status()).isEqualTo(409);
        assertThat(system.client("staff-cci")
                        .post("/api/programmes/NONE/life", "")
                        .status())
                .isEqualTo(404);
    }

    private ProcessInstance opened() {
        assertThat(system.client("staff-cci").post(LIFE, "").status()).isEqualTo(201);
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    private ProcessInstance recruiting() {
        ProcessInstance life = opened();
        apply();
        answer("{\"funderAnswer\":\"GRANTED\",\"answeredOn\":\"2022-01-10\"}");
        that(life).isWaitingAt("recruitPost");
        return life;
    }

    private ProcessInstance running() {
        ProcessInstance life = recruiting();
        recruited("HIRED");
        return life;
    }

    private void apply() {
        ok("staff-metropole", "prepareApplication", "{}");
        ok("staff-metropole", "submitApplication", "{\"submittedOn\":\"2022-01-07\",\"reference\":\"BFC-2022-1\"}");
    }

    private void answer(String form) {
        ok("staff-metropole", "recordFunderAnswer", form);
    }

    private void recruited(String outcome) {
        system.engine()
                .getRuntimeService()
                .createMessageCorrelation("recruited")
                .setVariable("recruitmentOutcome", outcome)
                .correlate();
    }

    private void ok(String user, String element, String form) {
        Answer answer = system.complete(user, CASE, element, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private void bad(String element, String form, String field) {
        Answer answer = system.complete("staff-metropole", CASE, element, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    private void at(String instant) {
        system.clock().moveTo(Instant.parse(instant));
        fireAll();
    }

    /** Timers that fire may start others that are due already. */
    private int fireAll() {
        int fired = 0;
        for (int now = system.fireTimers(); now > 0; now = system.fireTimers()) {
            fired += now;
        }
        return fired;
    }

    private Answer post(String user, String path, String body) {
        return system.client(user).post(LIFE + path, body);
    }

    private Answer life() {
        return system.client("auditor").get(LIFE);
    }

    private String status() {
        return life().at("/status");
    }

    private Object variable(ProcessInstance life, String name) {
        return system.engine().getRuntimeService().getVariable(life.getId(), name);
    }

    private ProcessAssertions that(ProcessInstance instance) {
        return ProcessAssertions.assertThat(system.engine(), instance);
    }

    @Test
    void nobody_checks_the_own_claim_of_the_balance() {
        running();
        at("2024-04-01T12:00:00Z");
        ok("staff-cci", "writeClosingReport", "{\"report\":\"Trois ans\",\"reportedOn\":\"2024-04-01\"}");
        ok("staff-metropole", "claimBalance", "{\"balanceAmount\":0,\"alreadyPaid\":0,\"claimedOn\":\"2024-04-01\"}");
        try (var both = new BothGroups(system, "staff-metropole", "finance")) {
            assertThat(system.complete(both.user(), CASE, "checkBalance", "{\"balanceDecision\":\"ACCEPT\"}")
                            .status())
                    .isEqualTo(403);
        }
    }
}
