package fr.synergies.meeting.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.BothGroups;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.meeting.MeetingTimeline;
import fr.synergies.platform.workflow.ProcessAssertions;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.SteeringCommitteeDue;
import fr.synergies.programme.page.TimelineEntry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Every path of {@code annual-steering-committee}, walked through the API. */
@ProcessTest(Committees.PROCESS)
class AnnualSteeringCommitteeProcessTest {

    private static final String PLAN_2023 = "/api/programmes/SYNERGIES/exercises/2023/funding-plan";

    @Autowired
    private TestSystem system;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Programmes programmes;

    @Autowired
    private MeetingTimeline timeline;

    private Copil copil;

    @BeforeEach
    void open() {
        copil = new Copil(system);
    }

    @Test
    void a_committee_meets_on_the_date_that_suits_most_and_the_programme_goes_on() {
        ProcessInstance committee = copil.open();
        assertThat(copil.read().path("facts").findValuesAsText("text"))
                .anyMatch(text -> text.startsWith("Budget 2022"))
                .anyMatch(text -> text.startsWith("Budget 2023"));
        copil.propose();
        assertThat(copil.tasks("recordAvailability")).as("one for all partners").hasSize(1);
        copil.allAvailable("2022-02-10");

        copil.ok("chooseDate", "{\"decision\":\"CHOOSE\"}");
        assertThat(copil.read().path("plannedOn").asText())
                .as("the second date, as all said")
                .isEqualTo("2022-02-10");
        assertThat(copil.tasks("recordAnswer")).as("one for all partners").hasSize(1);
        copil.allAnswered("\"answer\":\"PRESENT\",\"answeredOn\":\"2022-01-10\"");
        system.clock().moveTo(Instant.parse("2022-02-10T16:00:00Z"));
        copil.ok("holdCommittee", "{\"decision\":\"HELD\"}");
        copil.waits("writeSteeringMinutes");
        copil.decide("CONTINUE", "");
        copil.waits("approveSteeringMinutesCci", "approveSteeringMinutesMetropole");
        copil.approve();

        that(committee).isEnded().hasPassed("closeCommittee", "programmeContinued");
        JsonNode closed = copil.read();
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("heldOn").asText()).isEqualTo("2022-02-10");
        assertThat(closed.path("invitations").findValuesAsText("attended"))
                .hasSize(8)
                .containsOnly("PRESENT");
        assertThat(agendaOfMarch()).anyMatch(text -> text.contains("Le comité décide."));
        assertThat(timeline.entries(programmes.named("SYNERGIES")))
                .filteredOn(entry -> entry.caseId().filter(Copil.CASE::equals).isPresent())
                .extracting(TimelineEntry::day, TimelineEntry::done)
                .containsExactly(tuple(LocalDate.of(2022, 2, 10), true));
    }

    @Test
    void silence_stops_nothing_and_counts_as_absence() {
        copil.open();
        copil.propose();
        assertThat(copil.available(List.of("CMA21"), "[]").status()).isEqualTo(200);
        system.clock().moveTo(Copil.POLL_END.minusSeconds(2));
        assertThat(system.fireTimers()).isZero();
        copil.silence();
        copil.waits("holdCommittee", "remindPartners");
        copil.ok("remindPartners", "{\"comment\":\"Relancés\"}");
        copil.waits("holdCommittee");
        assertThat(copil.read().path("invitations").findValuesAsText("answer"))
                .hasSize(8)
                .containsOnly("NONE");

        Answer nobody = system.complete("staff-cci", Copil.CASE, "holdCommittee", "{\"decision\":\"HELD\"}");
        assertThat(nobody.status()).isEqualTo(400);
        copil.hold(Copil.FULL_HOUSE);
        copil.waits("writeSteeringMinutes");
        assertThat(copil.read().path("invitations").findValuesAsText("attended"))
                .containsExactlyInAnyOrder(
                        "PRESENT", "PRESENT", "PRESENT", "REPRESENTED", "ABSENT", "ABSENT", "ABSENT", "ABSENT");
    }

    @Test
    void answers_are_recorded_as_they_come_and_a_repeated_one_changes_nothing() {
        copil.open();
        assertThat(copil.available(Copil.PARTNERS, "[]").status())
                .as("no dates yet")
                .isEqualTo(409);
        copil.propose();
        copil.available(List.of("ADEME", "CRBFC"), "[\"2022-02-08\"]");
        copil.available(List.of("ADEME", "CMA21"), "[\"2022-02-08\"]");
        assertThat(copil.read().at("/dates/0/available").toString()).isEqualTo("[\"ADEME\",\"CMA21\",\"CRBFC\"]");
        assertThat(system.acts(Copil.CASE))
                .filteredOn("steering-availability-recorded"::equals)
                .hasSize(3);
        copil.available(List.of("ADEME"), "[\"2022-02-08\",\"2022-02-10\"]");
        assertThat(copil.read().at("/dates/1/available").toString()).isEqualTo("[\"ADEME\"]");
        assertThat(copil.answered(Copil.PARTNERS, "\"answer\":\"PRESENT\"").status())
                .as("nobody is invited yet")
                .isEqualTo(409);
        assertThat(system.client("staff-metropole")
                        .put(
                                Copil.COMMITTEES + "/2022/availability",
                                "{\"answers\":[{\"partner\":\"ADEME\",\"days\":[]}]}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "availability|LYON|\"days\":[]|answers[0].partner",
                "availability|ADEME|\"days\":[\"2022-02-09\"]|answers[0].days",
                "availability|ADEME|\"days\":null|answers[0].days",
                "answers|LYON|\"answer\":\"PRESENT\"|answers[0].partner",
                "answers|ADEME|\"answer\":\"REPRESENTED\"|answers[0].representedBy",
                "answers|ADEME|\"answer\":\"ABSENT\",\"answeredOn\":\"2022-12-01\"|answers[0].answeredOn",
                "answers|ADEME|\"representedBy\":\"CRBFC\"|answers[0].answer"
            })
    void what_is_wrong_with_an_answer_is_said_by_row_and_field(String what, String partner, String said, String field) {
        copil.open();
        copil.propose();
        if (what.equals("answers")) {
            system.clock().moveTo(Copil.POLL_END);
            system.fireTimers();
            copil.ok("chooseDate", "{\"decision\":\"CHOOSE\"}");
        }
        Answer refused = what.equals("answers")
                ? copil.answered(List.of(partner), said)
                : copil.available(List.of(partner), said.replace("\"days\":", ""));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).contains(field);
    }

    @Test
    void other_dates_are_proposed_when_none_will_do() {
        copil.open();
        copil.propose();
        system.clock().moveTo(Copil.POLL_END);
        system.fireTimers();
        copil.ok("chooseDate", "{\"decision\":\"PROPOSE_AGAIN\"}");
        copil.waits("proposeDates");
        copil.ok("proposeDates", "{\"date1\":\"2022-03-01\",\"date2\":\"2022-03-03\"}");
        assertThat(copil.read().path("dates").findValuesAsText("day")).containsExactly("2022-03-01", "2022-03-03");
        copil.waits("recordAvailability");
    }

    @Test
    void a_session_that_does_not_take_place_is_planned_again() {
        copil.open();
        copil.propose();
        copil.silence();
        assertThat(system.complete("staff-cci", Copil.CASE, "holdCommittee", "{\"decision\":\"RESCHEDULE\"}")
                        .fields())
                .anyMatch(field -> field.endsWith("reason"));
        copil.ok("holdCommittee", "{\"decision\":\"RESCHEDULE\",\"reason\":\"Neige\"}");
        copil.waits("proposeDates", "remindPartners");
        assertThat(copil.read().path("convocation").asInt()).isEqualTo(1);
    }

    @Test
    void three_partners_of_eight_are_no_quorum_and_the_second_convocation_needs_none() {
        copil.open();
        copil.propose();
        copil.silence();
        copil.hold(Copil.present("CCIMDB", "A. Martin") + "," + Copil.present("ADEME", "C. Roux")
                + ",{\"partner\":\"VITAL_EST\",\"how\":\"REPRESENTED\",\"name\":\"CAP_NORD\"}");
        copil.waits("proposeDates", "remindPartners");
        assertThat(copil.read().path("convocation").asInt()).isEqualTo(2);

        copil.ok("proposeDates", "{\"date1\":\"2022-03-01\",\"date2\":\"2022-03-03\"}");
        copil.allAvailable("2022-03-01");
        copil.ok("chooseDate", "{\"decision\":\"CHOOSE\"}");
        copil.allAnswered("\"answer\":\"ABSENT\"");
        system.clock().moveTo(Instant.parse("2022-03-01T16:00:00Z"));
        copil.hold(Copil.present("CCIMDB", "A. Martin"));
        copil.waits("writeSteeringMinutes");
        assertThat(copil.read().path("invitations"))
                .as("both convocations are kept")
                .hasSize(16);
    }

    @Test
    void an_adjustment_changes_the_next_exercise_and_its_draft_and_opens_its_case() {
        ProcessInstance committee = copil.held();
        copil.decide("ADJUST", ",\"fte\":\"0,8\",\"budget\":\"Moins de communication\"");
        assertThat(fte2023()).as("before both approve").isEqualTo("1");
        copil.approve();

        that(committee).isEnded().hasPassed("applyAdjustment", "programmeAdjusted");
        assertThat(fte2023()).isEqualTo("0.8");
        JsonNode plan = system.client("auditor").get(PLAN_2023).json();
        assertThat(plan.path("caseId").asText()).isEqualTo("funding-SYNERGIES-2023-r1");
        assertThat(plan.path("fte").decimalValue()).isEqualByComparingTo("0.8");
        assertThat(plan.at("/lines/0/category").asText()).isEqualTo("SALARY");
        assertThat(plan.at("/lines/0/amount").decimalValue()).as("59 000 × 0,8").isEqualByComparingTo("47200");
        assertThat(system.task("funding-SYNERGIES-2023-r1", "prepareFundingPlan"))
                .isNotNull();
    }

    @Test
    void an_adjustment_of_a_closed_plan_opens_its_next_revision() {
        assertThat(system.client("staff-cci").post(PLAN_2023 + "/case", "").status())
                .isEqualTo(201);
        assertThat(system.client("staff-cci")
                        .post(PLAN_2023 + "/withdrawal", "{\"reason\":\"À revoir\"}")
                        .status())
                .isEqualTo(200);
        copil.held();
        copil.decide("ADJUST", ",\"fte\":\"0.75\"");
        copil.approve();

        JsonNode plan = system.client("auditor").get(PLAN_2023).json();
        assertThat(plan.path("caseId").asText()).isEqualTo("funding-SYNERGIES-2023-r2");
        assertThat(plan.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("44250");
        assertThat(system.task("funding-SYNERGIES-2023-r2", "prepareFundingPlan"))
                .isNotNull();
    }

    @Test
    void a_plan_under_review_stays_as_submitted_and_its_case_says_that_it_is_to_be_revised() {
        copil.held();
        assertThat(system.client("staff-cci")
                        .post(PLAN_2023 + "/submission", "{}")
                        .status())
                .isEqualTo(200);
        copil.decide("ADJUST", ",\"fte\":\"0.75\"");
        copil.approve();

        JsonNode plan = system.client("auditor").get(PLAN_2023).json();
        assertThat(plan.path("status").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(plan.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("59000");
        assertThat(fte2023()).isEqualTo("0.75");
        assertThat(system.client("auditor")
                        .get("/api/cases/funding-SYNERGIES-2023-r1/history")
                        .text())
                .contains("funding-plan-to-revise");
    }

    @Test
    void a_stop_is_made_known_and_ends_the_follow_up_too() {
        assertThat(system.client("staff-cci")
                        .post(
                                "/api/programmes/SYNERGIES/follow-ups",
                                "{\"reason\":\"Retards\",\"rhythm\":\"FORTNIGHTLY\",\"endCondition\":\"Rattrapés\"}")
                        .status())
                .isEqualTo(201);
        ProcessInstance committee = copil.open();
        copil.propose();
        copil.allAvailable("2022-02-08");
        copil.ok("chooseDate", "{\"decision\":\"CHOOSE\"}");
        copil.allAnswered("\"answer\":\"REPRESENTED\",\"representedBy\":\"ADEME\"");
        system.clock().moveTo(Copil.SESSION);
        copil.ok("holdCommittee", "{\"decision\":\"HELD\"}");
        copil.decide("STOP", "");
        copil.approve();

        that(committee).isEnded().hasPassed("announceTermination", "programmeStopped");
        JsonNode followUp = system.client("auditor")
                .get("/api/programmes/SYNERGIES/follow-ups/1")
                .json();
        assertThat(followUp.path("endedBy").asText()).isEqualTo("PROGRAMME");
        assertThat(followUp.path("endReason").asText()).isEqualTo("Le comité décide.");
    }

    @Test
    void a_correction_sends_the_minutes_back_and_may_change_the_decision() {
        ProcessInstance committee = copil.held();
        copil.decide("STOP", "");
        assertThat(system.complete("staff-cci", Copil.CASE, "approveSteeringMinutesCci", "{\"decision\":\"CORRECT\"}")
                        .status())
                .isEqualTo(400);
        copil.ok("approveSteeringMinutesCci", "{\"decision\":\"CORRECT\",\"reason\":\"Ce n'est pas décidé\"}");
        copil.ok("staff-metropole", "approveSteeringMinutesMetropole", "{\"decision\":\"APPROVE\"}");
        copil.waits("writeSteeringMinutes");
        copil.decide("CONTINUE", "");
        copil.approve();
        that(committee).isEnded().hasPassed("programmeContinued").hasNotPassed("announceTermination");
        assertThat(copil.read().path("minutesVersion").asInt()).isEqualTo(2);
    }

    @Test
    void minutes_that_wait_for_their_author_or_their_readers_reach_the_line_managers() {
        ProcessInstance committee = copil.held();
        system.clock().moveTo(Instant.parse("2022-02-22T17:00:01Z"));
        assertThat(system.fireTimers()).isEqualTo(1);
        copil.waits("writeSteeringMinutes", "remindSteeringMinutes");
        copil.ok("manager-metropole", "remindSteeringMinutes", "{}");
        copil.decide("CONTINUE", "");
        system.clock().moveTo(Instant.parse("2022-03-10T17:00:01Z"));
        assertThat(system.fireTimers()).isEqualTo(1);
        copil.waits("approveSteeringMinutesCci", "approveSteeringMinutesMetropole", "remindSteeringMinutes");
        copil.approve();
        that(committee).isEnded();
    }

    @Test
    void a_committee_that_is_not_held_in_time_reminds_staff_then_the_line_managers() {
        copil.open();
        copil.ok("completeReport", "{\"report\":\"Bilan\"}");
        system.clock().moveTo(Instant.parse("2022-04-04T15:59:59Z"));
        assertThat(system.fireTimers()).isZero();
        system.clock().moveTo(Instant.parse("2022-04-04T16:00:01Z"));
        assertThat(system.fireTimers()).isEqualTo(1);
        copil.waits("proposeDates", "remindCommittee");
        copil.ok("remindCommittee", "{}");
        system.clock().moveTo(Instant.parse("2022-04-19T16:00:01Z"));
        assertThat(system.fireTimers()).isEqualTo(1);
        copil.waits("proposeDates", "escalateCommittee");
        assertThat(system.complete("staff-cci", Copil.CASE, "escalateCommittee", "{}")
                        .status())
                .isIn(403, 404);
        copil.ok("manager-cci", "escalateCommittee", "{\"comment\":\"Vu\"}");
        copil.waits("proposeDates");
    }

    @Test
    void a_committee_is_cancelled_with_a_reason_that_stays_visible() {
        ProcessInstance committee = copil.open();
        copil.propose();
        copil.silence();
        Answer cancelled = system.client("staff-metropole")
                .post(Copil.COMMITTEES + "/2022/cancellation", "{\"reason\":\"Élections\"}");
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);

        that(committee).isEnded().hasPassed("recordSteeringCancellation", "committeeCancelled");
        assertThat(system.acts(Copil.CASE))
                .as("the cause before its effects")
                .containsSubsequence("steering-committee-cancelled", "task-cancelled", "case-ended");
        assertThat(copil.read().path("cancelReason").asText()).isEqualTo("Élections");
        assertThat(system.client("auditor").get("/api/me/meetings.ics").text())
                .contains("UID:" + Copil.CASE, "STATUS:CANCELLED");
    }

    @Test
    void the_programmes_life_opens_a_committee_once() {
        SteeringCommitteeDue due = new SteeringCommitteeDue(programmes.named("SYNERGIES"), 2022);
        events.publishEvent(due);
        events.publishEvent(due);
        assertThat(copil.running()).isNotNull();
        assertThat(system.rows("meeting_committee")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proposeDates|{\"date1\":\"2022-02-08\"}|date2",
                "proposeDates|{\"date1\":\"2022-02-08\",\"date2\":\"2022-02-08\"}|date2",
                "proposeDates|{\"date1\":\"2022-02-08\",\"date2\":\"2022-02-06\"}|date2",
                "proposeDates|{\"date1\":\"2022-01-10\",\"date2\":\"2022-02-08\"}|date1",
                "proposeDates|{\"date1\":\"2022-02-08\",\"date2\":\"2023-02-08\"}|date2",
                "proposeDates|{\"date1\":\"2022-02-08\",\"date2\":\"2022-02-09\",\"startTime\":\"8h\"}|startTime",
                "chooseDate|{\"decision\":\"CHOOSE\",\"date\":\"2022-02-09\"}|date",
                "chooseDate|{\"decision\":\"CHOOSE\",\"date\":\"2022-02-10\"}|reason",
                "holdCommittee|{\"decision\":\"HELD\",\"heldOn\":\"2022-02-09\"}|heldOn",
                "holdCommittee|{\"decision\":\"HELD\",\"heldOn\":\"2022-01-09\"}|heldOn",
                "holdCommittee|{\"decision\":\"HELD\",\"attendance\":[{\"partner\":\"LYON\",\"how\":\"PRESENT\"}]}|attendance[0].partner",
                "holdCommittee|{\"decision\":\"HELD\",\"attendance\":[{\"partner\":\"ADEME\",\"how\":\"REPRESENTED\"}]}|attendance[0].name",
                "holdCommittee|{\"decision\":\"HELD\",\"attendance\":[{\"partner\":\"ADEME\",\"how\":\"THERE\"}]}|attendance[0].how",
                "holdCommittee|{\"decision\":\"HELD\",\"attendance\":[{\"partner\":\"ADEME\",\"how\":\"ABSENT\"}]}|attendance",
                "holdCommittee|{\"decision\":\"HELD\",\"attendance\":[{\"partner\":\"ADEME\",\"how\":\"PRESENT\"},{\"partner\":\"ADEME\"}]}|attendance[1].partner",
                "writeSteeringMinutes|{\"minutes\":\"x\",\"decision\":\"CONTINUE\",\"decisionText\":\"x\",\"actions\":[{\"what\":\"a\"}]}|actions[0].due",
                "writeSteeringMinutes|{\"minutes\":\"x\",\"decision\":\"ADJUST\",\"decisionText\":\"x\"}|fte",
                "writeSteeringMinutes|{\"minutes\":\"x\",\"decision\":\"ADJUST\",\"decisionText\":\"x\",\"fte\":\"0.12345\"}|fte",
                "writeSteeringMinutes|{\"minutes\":\"x\",\"decision\":\"ADJUST\",\"decisionText\":\"x\",\"fte\":\"0\"}|fte",
                "writeSteeringMinutes|{\"minutes\":\"x\",\"decision\":\"CONTINUE\",\"decisionText\":\"x\",\"fte\":\"1\"}|decision",
                "writeSteeringMinutes|{\"minutes\":\"x\",\"decision\":\"CONTINUE\"}|decisionText"
            })
    void what_is_wrong_with_a_form_is_said_by_field(String element, String form, String field) {
        reach(element);
        String task = copil.tasks(element).get(0).getId();
        Answer refused =
                system.client("staff-cci").post("/api/tasks/" + task + "/completion", "{\"variables\":" + form + "}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).anyMatch(each -> each.endsWith(field));
        assertThat(copil.tasks(element)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,8,true", "3,8,false", "0,8,false", "8,8,true", "2,3,true", "1,3,false"})
    void a_quorum_is_half_of_the_partners(int takingPart, int partners, boolean reached) {
        SteeringSettings settings =
                new SteeringSettings(new BigDecimal("0.5"), LocalTime.NOON, Duration.ofHours(3), 10, 2, 60, 10);
        assertThat(settings.reached(takingPart, partners)).isEqualTo(reached);
    }

    /** Moves the committee on to a step. */
    private void reach(String element) {
        copil.open();
        copil.ok("completeReport", "{\"report\":\"Bilan\"}");
        if (element.equals("proposeDates")) {
            return;
        }
        copil.proposeDates();
        system.clock().moveTo(Copil.POLL_END);
        system.fireTimers();
        if (element.equals("chooseDate")) {
            return;
        }
        copil.ok("chooseDate", "{\"decision\":\"CHOOSE\"}");
        copil.allAnswered("\"answer\":\"PRESENT\"");
        system.clock().moveTo(Copil.SESSION);
        if (element.equals("writeSteeringMinutes")) {
            copil.hold(Copil.FULL_HOUSE);
        }
    }

    private String fte2023() {
        return system.client("auditor")
                .get("/api/programmes/SYNERGIES")
                .json()
                .at("/exercises/2/fte")
                .decimalValue()
                .stripTrailingZeros()
                .toPlainString();
    }

    private List<String> agendaOfMarch() {
        system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-03\"}");
        system.complete("staff-cci", "review-SYNERGIES-2022-03", "scheduleReview", "{\"decision\":\"PLAN\"}");
        return system.client("auditor")
                .get("/api/programmes/SYNERGIES/reviews/2022-03")
                .json()
                .path("agenda")
                .findValuesAsText("text");
    }

    private ProcessAssertions that(ProcessInstance instance) {
        return ProcessAssertions.assertThat(system.engine(), instance);
    }

    @Test
    void nobody_approves_the_minutes_of_the_committee_for_both_sides() {
        copil.held();
        copil.decide("CONTINUE", "");
        copil.ok("approveSteeringMinutesCci", "{\"decision\":\"APPROVE\"}");
        try (var both = new BothGroups(system, "staff-cci", "staff-metropole")) {
            assertThat(system.complete(
                                    both.user(),
                                    Copil.CASE,
                                    "approveSteeringMinutesMetropole",
                                    "{\"decision\":\"APPROVE\"}")
                            .status())
                    .isEqualTo(403);
        }
        copil.ok("staff-metropole", "approveSteeringMinutesMetropole", "{\"decision\":\"APPROVE\"}");
    }
}
