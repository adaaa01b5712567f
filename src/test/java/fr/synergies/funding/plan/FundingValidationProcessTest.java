package fr.synergies.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.Plans;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.platform.workflow.ProcessAssertions;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code processes/funding-validation/funding-validation.bpmn}, walked by the people of the programme through the API. */
@ProcessTest("funding-validation")
class FundingValidationProcessTest {

    private static final String JUSTIFICATION =
            "{\"decision\":\"REQUEST_DEROGATION\",\"documentReference\":\"Courrier ADEME du 12/01/2022\",\"reason\":"
                    + "\"Les trois mois non consommés en 2021 sont reportés sur 2022.\"}";
    private static final Instant REVIEW_DUE = Instant.parse("2022-01-24T17:00:00Z");

    @Autowired
    private TestSystem system;

    @Test
    void the_plan_of_2021_is_approved_as_it_is() {
        submit(2021);
        ProcessInstance running = running(2021);
        that(running).isWaitingAt("reviewFundingPlan");
        assertThat(plan(2021).at("/status").asText()).isEqualTo("UNDER_REVIEW");

        review(2021, "{\"decision\":\"APPROVE\"}");

        that(running)
                .isEnded()
                .hasPassedInOrder(
                        "fundingCaseOpened",
                        "prepareFundingPlan",
                        "validateFundingPlan",
                        "reviewFundingPlan",
                        "adoptFundingPlan",
                        "fundingPlanAdopted");
        assertAdopted(2021, "31500.00", "11825.00", "12600.00");
        assertThat(decisions(2021)).containsExactly("APPROVE");
    }

    @Test
    void the_plan_of_2022_is_adopted_with_the_amounts_the_caps_leave() {
        submit(2022);
        assertThat(plan(2022).at("/verdict/outcome").asText()).isEqualTo("OVER_CAP");
        assertThat(plan(2022).at("/verdict/totals/excess").decimalValue()).isEqualByComparingTo("4500");

        review(2022, "{\"decision\":\"ACCEPT_CAPPED\"}");

        assertAdopted(2022, "39400.00", "20350.00", "10200.00");
        assertThat(decisions(2022)).containsExactly("ACCEPT_CAPPED");
        assertThat(plan(2022).at("/verdict/outcome").asText()).isEqualTo("CAPPED");
        assertThat(plan(2022).at("/verdict/findings").toString()).doesNotContain("ERROR");
    }

    @Test
    void a_plan_that_is_returned_is_prepared_again_and_approved() {
        submit(2022);
        ProcessInstance running = running(2022);
        review(2022, "{\"decision\":\"RETURN\",\"reason\":\"Ramener le salaire à 27 000 €\"}");
        that(running).isWaitingAtExactly("prepareFundingPlan");
        assertThat(plan(2022).at("/status").asText()).isEqualTo("DRAFT");
        assertThat(plan(2022).at("/decisions/0/reason").asText()).isEqualTo("Ramener le salaire à 27 000 €");

        String corrected = Plans.asking(plan(2022), 0, "44250.00", "27000.00");
        assertThat(system.client("staff-cci").put(Plans.path(2022), corrected).status())
                .isEqualTo(200);
        assertThat(system.complete("staff-cci", Plans.caseId(2022), "prepareFundingPlan", "{\"comment\":\"Corrigé\"}")
                        .status())
                .isEqualTo(204);
        assertThat(plan(2022).at("/verdict/outcome").asText()).isEqualTo("COMPLIANT");
        review(2022, "{\"decision\":\"APPROVE\"}");

        assertAdopted(2022, "39400.00", "20350.00", "10200.00");
        assertThat(decisions(2022)).containsExactly("RETURN", "APPROVE");
    }

    @Test
    void a_derogation_granted_by_a_second_person_adopts_what_was_asked() {
        submit(2022);
        ProcessInstance running = running(2022);
        review(2022, JUSTIFICATION);
        that(running).isWaitingAtExactly("approveDerogation");

        assertThat(system.complete("finance2", Plans.caseId(2022), "approveDerogation", "{\"decision\":\"GRANT\"}")
                        .status())
                .isEqualTo(204);

        that(running).isEnded().hasPassed("approveDerogation", "adoptFundingPlan", "fundingPlanAdopted");
        assertAdopted(2022, "43900.00", "15850.00", "10200.00");
    }

    @Test
    void a_derogation_covers_the_lines_it_names_and_says_who_asked_and_who_granted_it() {
        String greedy = Plans.asking(plan(2022), 3, "10000.00", "10000.00");
        assertThat(system.client("staff-cci").put(Plans.path(2022), greedy).status())
                .isEqualTo(200);
        submit(2022);
        ProcessInstance running = running(2022);
        Answer unnamed = system.complete("finance", Plans.caseId(2022), "reviewFundingPlan", JUSTIFICATION);
        assertThat(unnamed.fields()).containsExactly("derogationLines");
        assertThat(system.complete(
                                "finance",
                                Plans.caseId(2022),
                                "reviewFundingPlan",
                                JUSTIFICATION.replace("}", ",\"derogationLines\":\"1, 5\"}"))
                        .fields())
                .as("line 5 exceeds nothing")
                .containsExactly("derogationLines");

        review(2022, JUSTIFICATION.replace("}", ",\"derogationLines\":\"1\"}"));
        system.complete("finance2", Plans.caseId(2022), "approveDerogation", "{\"decision\":\"GRANT\"}");

        that(running).isEnded();
        assertAdopted(2022, "43900.00", "15850.00", "10200.00");
        JsonNode verdict = plan(2022).at("/verdict");
        assertThat(verdict.at("/outcome").asText()).isEqualTo("DEROGATION");
        assertThat(verdict.at("/lines/0/derogated").decimalValue()).isEqualByComparingTo("4500");
        assertThat(verdict.at("/lines/3/grantedAid").decimalValue()).isEqualByComparingTo("8000");
        assertThat(verdict.at("/lines/3/excess").decimalValue()).isEqualByComparingTo("2000");
        assertThat(verdict.at("/caps/0/headroom").decimalValue()).isNotNegative();
        assertThat(verdict.at("/findings").toString())
                .contains("demandée par finance, accordée par finance2", "Courrier ADEME du 12/01/2022");
    }

    @Test
    void a_derogation_is_not_offered_to_who_asked_for_it() {
        submit(2022);
        assertThat(offeredTo("finance")).contains(Plans.caseId(2022));
        review(2022, JUSTIFICATION);

        assertThat(offeredTo("finance2")).contains("approveDerogation");
        assertThat(offeredTo("finance")).doesNotContain("approveDerogation");
    }

    private String offeredTo(String user) {
        return system.client(user).get("/api/tasks").text();
    }

    @Test
    void a_refused_derogation_goes_back_to_the_review() {
        submit(2022);
        ProcessInstance running = running(2022);
        review(2022, JUSTIFICATION);

        Answer refused = system.complete(
                "finance2",
                Plans.caseId(2022),
                "approveDerogation",
                "{\"decision\":\"REFUSE\",\"reason\":\"Le report n'est pas prévu par la fiche-action\"}");

        assertThat(refused.status()).isEqualTo(204);
        that(running).isWaitingAtExactly("reviewFundingPlan").hasNotPassed("adoptFundingPlan");
        assertThat(plan(2022).at("/status").asText()).isEqualTo("UNDER_REVIEW");
        review(2022, "{\"decision\":\"ACCEPT_CAPPED\"}");
        assertAdopted(2022, "39400.00", "20350.00", "10200.00");
        assertThat(decisions(2022)).containsExactly("REQUEST_DEROGATION", "REFUSE_DEROGATION", "ACCEPT_CAPPED");
    }

    @Test
    void a_verdict_that_an_earlier_exercise_outdated_is_never_adopted() {
        spendOnEquipment(2021, "11000.00"); // with the 4 000 € of the paper: the whole ceiling of 15 000 €
        spendOnEquipment(2023, "10000.00");
        submit(2023);
        assertThat(granted(2023, "EQUIPMENT")).isEqualByComparingTo("10000");
        ProcessInstance running = running(2023);
        submit(2021);
        review(2021, "{\"decision\":\"APPROVE\"}");
        assertThat(granted(2021, "EQUIPMENT")).isEqualByComparingTo("15000");

        review(2023, "{\"decision\":\"ACCEPT_CAPPED\"}");

        that(running).isWaitingAtExactly("reviewFundingPlan").hasNotPassed("fundingPlanAdopted");
        assertThat(plan(2023).at("/status").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(granted(2023, "EQUIPMENT")).isEqualByComparingTo("0");
        assertThat(acts(2023)).contains("funding-plan-outdated").doesNotContain("funding-plan-adopted");
        review(2023, "{\"decision\":\"ACCEPT_CAPPED\"}");
        that(running).isEnded();
        assertThat(granted(2023, "EQUIPMENT")).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepareFundingPlan", "reviewFundingPlan", "approveDerogation"})
    void a_plan_is_withdrawn_wherever_its_case_waits(String element) {
        if (element.equals("prepareFundingPlan")) {
            system.client("staff-cci").post(Plans.path(2022) + "/case", "");
        } else {
            submit(2022);
        }
        if (element.equals("approveDerogation")) {
            review(2022, JUSTIFICATION);
        }
        ProcessInstance running = running(2022);
        that(running).isWaitingAtExactly(element);

        Answer withdrawn = system.client("staff-metropole")
                .post(Plans.path(2022) + "/withdrawal", "{\"reason\":\"Exercice reporté\"}");

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        that(running).isEnded().hasPassed("recordWithdrawal", "fundingPlanWithdrawn");
        assertThat(plan(2022).at("/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(system.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void a_review_that_waits_ten_working_days_reminds_the_line_manager_and_stays_open() {
        submit(2022);
        ProcessInstance running = running(2022);
        system.clock().moveTo(REVIEW_DUE.minusSeconds(1));
        assertThat(system.fireTimers()).isZero();
        system.clock().moveTo(REVIEW_DUE.plusSeconds(1));
        assertThat(system.fireTimers()).isEqualTo(1);

        that(running).isWaitingAtExactly("reviewFundingPlan", "remindReview");
        assertThat(system.complete("manager-cci", Plans.caseId(2022), "remindReview", "{\"comment\":\"Appelé\"}")
                        .status())
                .isEqualTo(204);
        that(running).isWaitingAtExactly("reviewFundingPlan").hasPassed("reminderDone");
        system.clock().moveTo(Instant.parse("2022-12-01T08:00:00Z"));
        assertThat(system.fireTimers()).isZero();
        review(2022, "{\"decision\":\"ACCEPT_CAPPED\"}");
        that(running).isEnded();
    }

    @Test
    void an_open_reminder_vanishes_when_the_plan_is_adopted() {
        submit(2022);
        ProcessInstance running = running(2022);
        system.clock().moveTo(REVIEW_DUE.plusSeconds(1));
        system.fireTimers();
        that(running).isWaitingAtExactly("reviewFundingPlan", "remindReview");

        review(2022, "{\"decision\":\"ACCEPT_CAPPED\"}");

        that(running).isEnded();
        assertThat(system.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void an_open_reminder_vanishes_when_the_plan_is_withdrawn() {
        submit(2022);
        ProcessInstance running = running(2022);
        system.clock().moveTo(REVIEW_DUE.plusSeconds(1));
        system.fireTimers();

        system.client("staff-cci").post(Plans.path(2022) + "/withdrawal", "{\"reason\":\"Exercice reporté\"}");

        that(running).isEnded();
        assertThat(system.engine().getTaskService().createTaskQuery().count()).isZero();
    }

    @Test
    void a_derogation_that_waits_ten_working_days_reminds_the_line_manager_and_stays_open() {
        submit(2022);
        review(2022, JUSTIFICATION);
        ProcessInstance running = running(2022);
        system.clock().moveTo(REVIEW_DUE.plusSeconds(1));
        assertThat(system.fireTimers()).isEqualTo(1);

        that(running).isWaitingAtExactly("approveDerogation", "remindReview");
        system.complete("finance2", Plans.caseId(2022), "approveDerogation", "{\"decision\":\"GRANT\"}");

        that(running).isEnded();
        assertAdopted(2022, "43900.00", "15850.00", "10200.00");
    }

    @Test
    void a_decision_that_nobody_took_leads_back_to_the_review() {
        submit(2022);
        ProcessInstance running = running(2022);

        system.engine().getRuntimeService().setVariable(running.getId(), "decision", "SURPRISE");
        Answer repaired = system.client("admin")
                .repair(
                        "POST",
                        "/engine-rest/process-instance/" + running.getId() + "/modification",
                        "Réponse perdue",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"reviewFundingPlan\"},"
                                + "{\"type\":\"startBeforeActivity\",\"activityId\":\"reviewDecision\"}]}");

        assertThat(repaired.status()).as(repaired.text()).isEqualTo(204);
        that(running).isWaitingAtExactly("reviewFundingPlan");
        assertThat(plan(2022).at("/status").asText()).isEqualTo("UNDER_REVIEW");
        review(2022, "{\"decision\":\"ACCEPT_CAPPED\"}");
        assertAdopted(2022, "39400.00", "20350.00", "10200.00");
    }

    private void submit(int year) {
        Answer submitted = system.client("staff-cci").post(Plans.path(year) + "/submission", "{}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    }

    private void review(int year, String variables) {
        Answer reviewed = system.complete("finance", Plans.caseId(year), "reviewFundingPlan", variables);
        assertThat(reviewed.status()).as(reviewed.text()).isEqualTo(204);
    }

    private void spendOnEquipment(int year, String amount) {
        Answer saved = system.client("staff-cci").put(Plans.path(year), Plans.with(plan(year), "EQUIPMENT", amount));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private ProcessInstance running(int year) {
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(Plans.caseId(year))
                .singleResult();
    }

    private ProcessAssertions that(ProcessInstance instance) {
        return ProcessAssertions.assertThat(system.engine(), instance);
    }

    private JsonNode plan(int year) {
        return system.client("auditor").get(Plans.path(year)).json();
    }

    private List<String> decisions(int year) {
        return plan(year).path("decisions").findValuesAsText("kind");
    }

    private java.math.BigDecimal granted(int year, String category) {
        return StreamSupport.stream(plan(year).at("/verdict/lines").spliterator(), false)
                .filter(line -> line.path("category").asText().equals(category))
                .map(line -> line.path("grantedAid").decimalValue())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    }

    private List<String> acts(int year) {
        return system.client("auditor")
                .get("/api/cases/" + Plans.caseId(year) + "/history?limit=1000")
                .json()
                .path("entries")
                .findValuesAsText("act");
    }

    private void assertAdopted(int year, String aid, String metropole, String cci) {
        JsonNode plan = plan(year);
        assertThat(plan.at("/status").asText()).isEqualTo("ADOPTED");
        JsonNode partners = plan.at("/verdict/partners");
        assertThat(partners.path("ADEME_REGION").decimalValue()).isEqualByComparingTo(aid);
        assertThat(partners.path("DIJON_METROPOLE").decimalValue()).isEqualByComparingTo(metropole);
        assertThat(partners.path("CCIMDB").decimalValue()).isEqualByComparingTo(cci);
    }
}
