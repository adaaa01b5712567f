package fr.synergies.meeting.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.ApiClient;
import fr.synergies.BothGroups;
import fr.synergies.Http;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.meeting.MeetingTimeline;
import fr.synergies.platform.workflow.ProcessAssertions;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.TimelineEntry;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code reinforced-follow-up}, walked by both institutions through the API. The follow-ups begin on a Monday. */
@ProcessTest(ReinforcedFollowUps.PROCESS)
class ReinforcedFollowUpProcessTest {

    private static final String FOLLOW_UPS = "/api/programmes/SYNERGIES/follow-ups";
    private static final String CASE = "follow-up-SYNERGIES-1";
    private static final Instant FIRST = Instant.parse("2022-01-17T07:00:01Z");
    private static final Instant SECOND = Instant.parse("2022-01-24T07:00:01Z");
    private static final Instant LAPSED = Instant.parse("2022-01-24T17:00:01Z");
    private static final String HELD =
            "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A. Martin\"},{\"name\":\"B. Petit\"}],\"notes\":\"Vu\"}";

    @Autowired
    private TestSystem system;

    @Autowired
    private Programmes programmes;

    @Autowired
    private MeetingTimeline timeline;

    @Test
    void the_cci_asks_the_metropole_takes_note_points_are_held_and_the_metropole_lifts() {
        ProcessInstance followUp = ask("staff-cci", "WEEKLY");
        assertThat(complete("staff-cci", "acknowledgeFollowUpMetropole", "{}")).isIn(403, 404);
        ok("staff-metropole", "acknowledgeFollowUpMetropole", "{\"comment\":\"D'accord\"}");
        assertThat(read().path("acknowledgedBy").asText()).isEqualTo("staff-metropole");
        waits(followUp);

        system.clock().moveTo(FIRST.minusSeconds(2));
        assertThat(system.fireTimers()).isZero();
        fire(FIRST);
        waits(followUp, "holdExtraPoint");
        ok("staff-metropole", "holdExtraPoint", HELD);
        fire(SECOND);
        ok("staff-cci", "holdExtraPoint", HELD);
        assertThat(read().path("points").findValuesAsText("dueOn")).containsExactly("2022-01-24", "2022-01-17");
        assertThat(read().path("points").findValuesAsText("status")).containsOnly("HELD");
        assertThat(timeline.entries(programmes.named("SYNERGIES")))
                .extracting(TimelineEntry::day, TimelineEntry::done)
                .containsExactlyInAnyOrder(
                        tuple(LocalDate.of(2022, 1, 17), true), tuple(LocalDate.of(2022, 1, 24), true));

        assertThat(lift("staff-metropole", "{\"reason\":\"Objectif atteint\"}").status())
                .isEqualTo(200);
        that(followUp).isEnded().hasPassed("recordLifting", "followUpEnded");
        assertThat(read().path("endedBy").asText()).isEqualTo("DIJON_METROPOLE");
        assertThat(read().path("ender").asText()).isEqualTo("staff-metropole");
        assertThat(read().path("endReason").asText()).isEqualTo("Objectif atteint");
    }

    @Test
    void the_metropole_asks_the_cci_takes_note_and_lifts_while_a_point_waits() {
        ProcessInstance followUp = ask("staff-metropole", "WEEKLY");
        ok("staff-cci", "acknowledgeFollowUpCci", "{}");
        fire(FIRST);
        lift("staff-cci", "{\"reason\":\"Plus besoin\"}");
        that(followUp).isEnded();
        assertThat(system.acts("follow-up-SYNERGIES-1"))
                .as("the cause before its effects")
                .containsSubsequence("follow-up-lifted", "task-cancelled", "case-ended");
        assertThat(read().path("requestedBy").asText()).isEqualTo("DIJON_METROPOLE");
        assertThat(read().path("endedBy").asText()).isEqualTo("CCIMDB");
        assertThat(read().at("/points/0/status").asText()).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({"staff-cci,acknowledgeFollowUpMetropole", "staff-metropole,acknowledgeFollowUpCci"})
    void who_does_not_answer_is_deemed_informed(String asking, String task) {
        ProcessInstance followUp = ask(asking, "FORTNIGHTLY");
        waits(followUp, task);
        fire(SECOND);
        waits(followUp, task, "holdExtraPoint");
        fire(LAPSED);
        waits(followUp, "holdExtraPoint");
        assertThat(read().path("acknowledgedBy").asText()).isEmpty();
    }

    @Test
    void a_point_nobody_held_is_missed_on_the_eve_of_the_next_one() {
        ProcessInstance followUp = informed();
        fire(FIRST);
        system.clock().moveTo(Instant.parse("2022-01-23T16:59:59Z"));
        assertThat(system.fireTimers()).isZero();
        fire(Instant.parse("2022-01-23T17:00:01Z"));
        waits(followUp);
        assertThat(read().at("/points/0/status").asText()).isEqualTo("MISSED");
        fire(SECOND);
        waits(followUp, "holdExtraPoint");
        assertThat(read().path("points").findValuesAsText("status")).containsExactly("PLANNED", "MISSED");
    }

    @Test
    void a_month_of_silence_brings_one_late_point_and_then_the_rhythm_again() {
        ProcessInstance followUp = informed();
        fire(Instant.parse("2022-02-18T08:00:00Z"));
        waits(followUp, "holdExtraPoint");
        assertThat(read().path("points")).hasSize(1);
        assertThat(read().at("/points/0/late").asBoolean()).isTrue();
        assertThat(read().at("/points/0/dueOn").asText()).isEqualTo("2022-01-17");
        ok("staff-cci", "holdExtraPoint", HELD);
        assertThat(system.fireTimers()).as("no burst").isZero();

        fire(Instant.parse("2022-02-21T07:00:01Z"));
        assertThat(read().path("points").findValuesAsText("dueOn")).containsExactly("2022-02-21", "2022-01-17");
        assertThat(read().at("/points/0/late").asBoolean()).isFalse();
    }

    @Test
    void a_point_that_waited_through_the_silence_is_missed_and_the_next_is_to_come() {
        ProcessInstance followUp = informed();
        fire(FIRST);
        fire(Instant.parse("2022-02-18T08:00:00Z"));
        waits(followUp);
        assertThat(system.fireTimers()).isZero();
        fire(Instant.parse("2022-02-21T07:00:01Z"));
        assertThat(read().path("points").findValuesAsText("dueOn")).containsExactly("2022-02-21", "2022-01-17");
    }

    @Test
    void a_point_on_a_holiday_is_put_off_to_the_next_working_day() {
        system.clock().moveTo(Instant.parse("2022-04-11T08:00:00Z"));
        informed();
        assertThat(system.client("auditor").get("/api/me/meetings.ics").text())
                .as("Easter Monday is 18 April, 14:00 in Paris is 12:00 UTC")
                .contains("UID:" + CASE + "-1@synergies", "DTSTART:20220419T120000Z");
        fire(Instant.parse("2022-04-19T06:00:01Z"));
        assertThat(read().at("/points/0/dueOn").asText()).isEqualTo("2022-04-19");
        assertThat(read().at("/points/0/late").asBoolean()).isFalse();
    }

    @Test
    void a_point_that_does_not_take_place_says_why_and_the_rhythm_goes_on() {
        ProcessInstance followUp = informed();
        fire(FIRST);
        assertThat(complete("staff-cci", "holdExtraPoint", "{\"decision\":\"NOT_HELD\"}"))
                .isEqualTo(400);
        ok("staff-cci", "holdExtraPoint", "{\"decision\":\"NOT_HELD\",\"reason\":\"Grève\"}");
        assertThat(read().at("/points/0/reason").asText()).isEqualTo("Grève");
        waits(followUp);
        fire(SECOND);
        waits(followUp, "holdExtraPoint");
    }

    @Test
    void a_follow_up_ends_with_the_programme() {
        system.clock().moveTo(Instant.parse("2024-03-20T08:00:00Z"));
        ProcessInstance followUp = ask("staff-cci", "WEEKLY");
        fire(Instant.parse("2024-03-27T07:00:01Z"));
        fire(Instant.parse("2024-03-31T16:00:01Z"));
        assertThat(read().at("/points/0/status").asText()).isEqualTo("MISSED");
        fire(Instant.parse("2024-04-01T06:00:01Z"));
        that(followUp).isEnded().hasPassed("endFollowUp", "followUpOver");
        assertThat(read().path("endedBy").asText()).isEqualTo("PROGRAMME");
        assertThat(request("staff-cci", body("WEEKLY")).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|decision",
                "{\"decision\":\"HELD\"}|attendance",
                "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A\"}],\"heldOn\":\"2022-01-18\"}|heldOn",
                "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A\"}],\"heldOn\":\"2022-01-09\"}|heldOn"
            })
    void what_is_wrong_with_a_point_is_said_by_field(String form, String field) {
        informed();
        fire(FIRST);
        Answer refused = system.complete("staff-cci", CASE, "holdExtraPoint", form);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).anyMatch(each -> each.endsWith(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\" \",\"rhythm\":\"WEEKLY\",\"endCondition\":\"x\"}",
                "{\"reason\":\"x\",\"rhythm\":\"DAILY\",\"endCondition\":\"x\"}",
                "{\"reason\":\"x\",\"rhythm\":\"WEEKLY\",\"endCondition\":\"\"}",
                "{\"reason\":\"x\",\"rhythm\":\"WEEKLY\"}"
            })
    void a_request_without_reason_rhythm_or_end_is_bad(String body) {
        assertThat(request("staff-cci", body).status()).isEqualTo(400);
        assertThat(system.rows("review_follow_up")).isZero();
    }

    @Test
    void staff_of_either_side_ask_and_lift_and_one_follow_up_goes_on_at_a_time() {
        for (String other : new String[] {"auditor", "finance", "manager-cci"}) {
            assertThat(request(other, body("WEEKLY")).status()).as(other).isEqualTo(403);
        }
        assertThat(request("", body("WEEKLY")).status()).isEqualTo(401);
        ask("staff-cci", "WEEKLY");
        assertThat(request("staff-metropole", body("WEEKLY")).status()).isEqualTo(409);
        assertThat(lift("auditor", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(lift("staff-cci", "{}").status()).isEqualTo(400);
        assertThat(lift("staff-cci", "{\"reason\":\"x\"}").status()).isEqualTo(200);
        assertThat(lift("staff-cci", "{\"reason\":\"x\"}").status()).isEqualTo(409);
        assertThat(request("staff-metropole", body("WEEKLY")).at("/caseId")).isEqualTo("follow-up-SYNERGIES-2");
        assertThat(system.client("auditor").get(FOLLOW_UPS + "/3").status()).isEqualTo(404);
    }

    @Test
    void the_engines_own_door_opens_no_follow_up_that_nobody_asked_for() {
        String door = "/engine-rest/process-definition/key/reinforced-follow-up/start";
        assertThat(system.client("staff-cci")
                        .post(door, "{\"businessKey\":\"" + CASE + "\"}")
                        .status())
                .isEqualTo(403);
        ask("staff-cci", "WEEKLY");
        assertThat(system.client("staff-cci")
                        .post(door, "{\"businessKey\":\"" + CASE + "\"}")
                        .status())
                .isEqualTo(403);
    }

    private ProcessInstance informed() {
        ProcessInstance followUp = ask("staff-cci", "WEEKLY");
        ok("staff-metropole", "acknowledgeFollowUpMetropole", "{}");
        return followUp;
    }

    @Test
    void who_is_on_the_staff_of_both_says_in_whose_name_a_follow_up_is_asked_and_lifted() {
        system.engine().getIdentityService().createMembership("staff-cci", "staff-metropole");
        try {
            Answer silent = request("staff-cci", body("WEEKLY"));
            assertThat(silent.status()).isEqualTo(400);
            assertThat(silent.fields()).containsExactly("institution");
            assertThat(silent.text()).contains("dites au nom de laquelle vous agissez");
            ApiClient both = system.client("staff-cci");
            assertThat(both.post(FOLLOW_UPS + "?institution=DIJON_METROPOLE", body("WEEKLY"))
                            .status())
                    .isEqualTo(201);
            assertThat(read().path("requestedBy").asText()).isEqualTo("DIJON_METROPOLE");
            assertThat(lift("staff-cci", "{\"reason\":\"Objectif atteint\"}").status())
                    .isEqualTo(400);
            assertThat(both.post(FOLLOW_UPS + "/1/lifting?institution=CCIMDB", "{\"reason\":\"Objectif atteint\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(read().path("endedBy").asText()).isEqualTo("CCIMDB");
        } finally {
            system.engine().getIdentityService().deleteMembership("staff-cci", "staff-metropole");
        }
    }

    @Test
    void the_page_asks_in_whose_name_only_of_who_is_on_the_staff_of_both() {
        assertThat(programmePage()).contains("name=\"endCondition\"").doesNotContain("name=\"institution\"");
        system.engine().getIdentityService().createMembership("staff-cci", "staff-metropole");
        try {
            assertThat(programmePage()).contains("id=\"follow-up-request-institution\"", "Au nom de");
        } finally {
            system.engine().getIdentityService().deleteMembership("staff-cci", "staff-metropole");
        }
    }

    @Test
    void nobody_asks_for_a_follow_up_in_the_name_of_the_other_institution() {
        Answer refused = system.client("staff-metropole").post(FOLLOW_UPS + "?institution=CCIMDB", body("WEEKLY"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Seul le personnel d’une institution agit en son nom.");
    }

    private String programmePage() {
        Http browser =
                Http.anonymous(URI.create(system.client("staff-cci").origin()).getPort());
        browser.signIn("staff-cci", "synergies");
        return browser.get("/programmes/SYNERGIES").body();
    }

    private ProcessInstance ask(String user, String rhythm) {
        Answer asked = request(user, body(rhythm));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    private static String body(String rhythm) {
        return "{\"reason\":\"Diagnostics en retard\",\"rhythm\":\"" + rhythm
                + "\",\"endCondition\":\"Douze diagnostics faits\"}";
    }

    private Answer request(String user, String body) {
        return system.client(user).post(FOLLOW_UPS, body);
    }

    private Answer lift(String user, String body) {
        return system.client(user).post(FOLLOW_UPS + "/1/lifting", body);
    }

    private void fire(Instant at) {
        system.clock().moveTo(at);
        assertThat(system.fireTimers()).isEqualTo(1);
    }

    private void ok(String user, String element, String form) {
        Answer done = system.complete(user, CASE, element, form);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private int complete(String user, String element, String form) {
        return system.complete(user, CASE, element, form).status();
    }

    private JsonNode read() {
        return system.client("auditor").get(FOLLOW_UPS + "/1").json();
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
    void nobody_takes_note_for_one_side_of_what_the_same_person_asked_for_the_other() {
        ask("staff-cci", "WEEKLY");
        try (var both = new BothGroups(system, "staff-cci", "staff-metropole")) {
            assertThat(complete(both.user(), "acknowledgeFollowUpMetropole", "{}"))
                    .isEqualTo(403);
        }
        ok("staff-metropole", "acknowledgeFollowUpMetropole", "{}");
    }
}
