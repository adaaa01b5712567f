package fr.synergies.meeting.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.BothGroups;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.meeting.MeetingTimeline;
import fr.synergies.platform.workflow.ProcessAssertions;
import fr.synergies.programme.MonthlyPointDue;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Every path of {@code monthly-review} and {@code review-action}, walked by both institutions through the API. */
@ProcessTest({"monthly-review", "review-action"})
class MonthlyReviewProcessTest {

    private static final String REVIEWS = "/api/programmes/SYNERGIES/reviews";
    private static final String CASE = "review-SYNERGIES-2022-02";
    private static final Instant PLANNED = Instant.parse("2022-02-01T15:00:00Z");
    private static final Instant REMINDER = Instant.parse("2022-02-15T17:00:00Z");
    private static final Instant ESCALATION = Instant.parse("2022-02-22T17:00:00Z");
    private static final String MINUTES =
            "{\"minutes\":\"Le budget 2022 est à l'examen.\",\"decisions\":\"Relancer les clubs\\n"
                    + "\\n"
                    + "Visiter Vital'Est\",\"actions\":[{\"what\":\"Relancer Cap Nord\",\"side\":\"CCIMDB\",\"person\":\"A. Martin\",\"due\":\"01/03/2022\"},"
                    + "{\"what\":\"Lister les effluents\",\"side\":\"DIJON_METROPOLE\",\"due\":\"2022-03-05\"}]}";

    @Autowired
    private TestSystem system;

    @Autowired
    private ReviewCalendar calendar;

    @Autowired
    private MeetingTimeline timeline;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void a_point_is_planned_held_minuted_approved_by_both_sides_and_its_actions_carried_out() {
        ProcessInstance point = prepare();
        schedule(
                "{\"decision\":\"PLAN\",\"place\":\"CCI, salle 2\",\"agenda\":[{\"text\":\"Visites\"},{},{\"text\":\"Clubs\"}]}");
        assertThat(point().path("agenda").findValuesAsText("text")).startsWith("Visites", "Clubs");
        assertThat(point().path("agenda").findValuesAsText("text")).anyMatch(text -> text.startsWith("Budget 2022"));
        hold();
        write();
        waits(point, "approveMinutesCci", "approveMinutesMetropole");
        ok("staff-cci", "approveMinutesCci", "{\"decision\":\"APPROVE\"}");
        that(point).isNotEnded();
        ok("staff-metropole", "approveMinutesMetropole", "{\"decision\":\"APPROVE\"}");

        that(point).isEnded().hasPassed("issueInvitation", "closeReview", "reviewClosed");
        JsonNode closed = point();
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("attendance").findValuesAsText("name")).containsExactly("A. Martin", "B. Petit");
        assertThat(closed.path("attendance").findValuesAsText("organisation")).containsExactly("CCI", "DM");
        assertThat(closed.path("actions").findValuesAsText("person")).containsExactly("A. Martin", "");
        assertThat(closed.path("decisions")).hasSize(2);
        assertThat(closed.at("/actions/0/due").asText()).isEqualTo("2022-03-01");
        assertThat(closed.at("/actions/1/due").asText())
                .as("a Saturday, so Monday")
                .isEqualTo("2022-03-07");
        assertThat(closed.path("actions").findValuesAsText("status")).containsOnly("OPEN");

        assertThat(complete("staff-metropole", "action-SYNERGIES-2022-02-1", "doActionCci", "{\"decision\":\"DONE\"}"))
                .isIn(403, 404);
        assertThat(complete("staff-cci", "action-SYNERGIES-2022-02-1", "doActionCci", "{\"decision\":\"DONE\"}"))
                .isEqualTo(204);
        String second = "action-SYNERGIES-2022-02-2";
        assertThat(complete("staff-metropole", second, "doActionMetropole", "{\"decision\":\"CANCELLED\"}"))
                .isEqualTo(400);
        assertThat(complete(
                        "staff-metropole",
                        second,
                        "doActionMetropole",
                        "{\"decision\":\"CANCELLED\",\"reason\":\"Déjà fait\"}"))
                .isEqualTo(204);
        assertThat(point().path("actions").findValuesAsText("status")).containsExactly("DONE", "CANCELLED");
    }

    @Test
    void open_actions_are_on_the_agenda_of_the_next_point() {
        closedPoint();
        post("staff-cci", "2022-03");
        system.complete("staff-cci", "review-SYNERGIES-2022-03", "scheduleReview", "{\"decision\":\"PLAN\"}");

        assertThat(system.client("auditor")
                        .get(REVIEWS + "/2022-03")
                        .json()
                        .path("agenda")
                        .findValuesAsText("text"))
                .anyMatch(text -> text.contains("Relancer Cap Nord") && text.contains("01/03/2022"));
    }

    @Test
    void a_correction_asked_by_one_side_sends_the_minutes_back() {
        ProcessInstance point = prepare();
        schedule("{\"decision\":\"PLAN\"}");
        hold();
        write();
        ok("staff-cci", "approveMinutesCci", "{\"decision\":\"APPROVE\"}");
        assertThat(complete("staff-metropole", CASE, "approveMinutesMetropole", "{\"decision\":\"CORRECT\"}"))
                .isEqualTo(400);
        ok("staff-metropole", "approveMinutesMetropole", "{\"decision\":\"CORRECT\",\"reason\":\"Le budget manque\"}");

        waits(point, "writeMinutes");
        that(point).hasNotPassed("closeReview");
        assertThat(point().at("/approvals/1/reason").asText()).isEqualTo("Le budget manque");
        assertThat(system.rows("meeting_action")).isEqualTo(2);
        write();
        ok("staff-metropole", "approveMinutesMetropole", "{\"decision\":\"APPROVE\"}");
        ok("staff-cci", "approveMinutesCci", "{\"decision\":\"APPROVE\"}");
        that(point).isEnded();
        assertThat(point().path("minutesVersion").asInt()).isEqualTo(2);
    }

    @Test
    void neither_side_answers_for_the_other_and_only_the_cci_organises() {
        prepare();
        assertThat(complete("staff-metropole", CASE, "scheduleReview", "{\"decision\":\"PLAN\"}"))
                .isIn(403, 404);
        schedule("{\"decision\":\"PLAN\"}");
        hold();
        write();
        assertThat(complete("staff-cci", CASE, "approveMinutesMetropole", "{\"decision\":\"APPROVE\"}"))
                .isIn(403, 404);
        assertThat(complete("admin", CASE, "approveMinutesCci", "{\"decision\":\"APPROVE\"}"))
                .isEqualTo(403);
    }

    @Test
    void a_month_is_skipped_at_once_with_a_reason_that_stays_visible() {
        ProcessInstance point = prepare();
        assertThat(complete("staff-cci", CASE, "scheduleReview", "{\"decision\":\"SKIP\"}"))
                .isEqualTo(400);
        schedule("{\"decision\":\"SKIP\",\"reason\":\"Congés\"}");

        that(point).isEnded().hasPassed("monthSkipped", "reviewSkipped");
        assertThat(point().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(point().path("skipReason").asText()).isEqualTo("Congés");
        assertThat(ics()).contains("STATUS:CANCELLED");
    }

    @Test
    void a_planned_point_is_moved_and_then_dropped() {
        ProcessInstance point = prepare();
        schedule("{\"decision\":\"PLAN\"}");
        ok("staff-cci", "holdReview", "{\"decision\":\"RESCHEDULE\",\"reason\":\"Grève\"}");
        waits(point, "scheduleReview");
        assertThat(complete("staff-cci", CASE, "scheduleReview", "{\"decision\":\"PLAN\",\"date\":\"2022-02-08\"}"))
                .as("a move without a reason")
                .isEqualTo(400);
        schedule("{\"decision\":\"PLAN\",\"date\":\"2022-02-08\",\"startTime\":\"09:30\",\"reason\":\"Grève\"}");
        assertThat(point().path("plannedOn").asText()).isEqualTo("2022-02-08");
        assertThat(ics()).contains("DTSTART:20220208T083000Z", "SEQUENCE:1", "UID:" + CASE);

        ok("staff-cci", "holdReview", "{\"decision\":\"SKIP\",\"reason\":\"Encore une grève\"}");
        that(point).isEnded().hasPassed("monthDropped", "reviewSkipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduleReview", "holdReview"})
    void a_point_that_is_not_held_reminds_staff_then_the_line_manager(String waiting) {
        ProcessInstance point = prepare();
        if (waiting.equals("holdReview")) {
            schedule("{\"decision\":\"PLAN\"}");
        }
        system.clock().moveTo(REMINDER.minusSeconds(1));
        assertThat(system.fireTimers()).isZero();
        system.clock().moveTo(REMINDER.plusSeconds(1));
        assertThat(system.fireTimers()).isEqualTo(1);
        waits(point, waiting, "remindHolding");
        ok("staff-cci", "remindHolding", "{\"comment\":\"On s'en occupe\"}");
        system.clock().moveTo(ESCALATION.plusSeconds(1));
        assertThat(system.fireTimers()).isEqualTo(1);
        waits(point, waiting, "escalateHolding");
        assertThat(complete("staff-cci", CASE, "escalateHolding", "{}")).isIn(403, 404);
        ok("manager-cci", "escalateHolding", "{\"comment\":\"Fait\"}");
        waits(point, waiting);
    }

    @Test
    void holding_a_point_is_due_two_working_days_after_its_day() {
        post("staff-cci", "2022-06");
        String june = "review-SYNERGIES-2022-06";
        system.complete("staff-cci", june, "scheduleReview", "{\"decision\":\"PLAN\"}");
        assertThat(system.task(june, "holdReview").getDueDate())
                .as("planned for Tuesday the 7th")
                .isEqualTo(Date.from(Instant.parse("2022-06-09T16:00:00Z")));
    }

    @Test
    void a_reminder_that_nobody_answered_is_not_given_again() {
        ProcessInstance point = prepare();
        system.clock().moveTo(REMINDER.plusSeconds(1));
        system.fireTimers();
        waits(point, "scheduleReview", "remindHolding");
        schedule("{\"decision\":\"PLAN\"}");
        system.fireTimers();
        waits(point, "holdReview", "remindHolding");
    }

    @Test
    void open_reminders_vanish_when_the_point_is_held_after_all() {
        ProcessInstance point = prepare();
        schedule("{\"decision\":\"PLAN\"}");
        system.clock().moveTo(ESCALATION.plusSeconds(1));
        assertThat(system.fireTimers()).isEqualTo(2);
        waits(point, "holdReview", "remindHolding", "escalateHolding");
        ok(
                "staff-cci",
                "holdReview",
                "{\"decision\":\"HELD\",\"heldOn\":\"2022-02-22\",\"attendance\":[{\"name\":\"A. Martin\"}]}");
        waits(point, "writeMinutes");
    }

    @Test
    void minutes_that_wait_for_their_author_or_their_readers_reach_the_line_manager() {
        ProcessInstance point = prepare();
        schedule("{\"decision\":\"PLAN\"}");
        hold();
        system.clock().moveTo(Instant.parse("2022-02-16T08:00:00Z"));
        assertThat(system.fireTimers()).isEqualTo(1);
        waits(point, "writeMinutes", "remindMinutes");
        ok("manager-metropole", "remindMinutes", "{}");
        write();
        system.clock().moveTo(Instant.parse("2022-03-10T08:00:00Z"));
        assertThat(system.fireTimers()).isEqualTo(1);
        waits(point, "approveMinutesCci", "approveMinutesMetropole", "remindMinutes");
        ok("staff-cci", "approveMinutesCci", "{\"decision\":\"APPROVE\"}");
        ok("staff-metropole", "approveMinutesMetropole", "{\"decision\":\"APPROVE\"}");
        that(point).isEnded();
    }

    @Test
    void an_answer_nobody_foresaw_leaves_an_action_open() {
        closedPoint();
        String action = "action-SYNERGIES-2022-02-1";
        ProcessInstance running = running(action);
        system.engine().getRuntimeService().setVariable(running.getId(), "decision", "SURPRISE");
        Answer repaired = system.client("admin")
                .repair(
                        "POST",
                        "/engine-rest/process-instance/" + running.getId() + "/modification",
                        "Réponse perdue",
                        "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"doActionCci\"},"
                                + "{\"type\":\"startBeforeActivity\",\"activityId\":\"actionOutcome\"}]}");
        assertThat(repaired.status()).as(repaired.text()).isEqualTo(204);
        waits(running, "doActionCci");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scheduleReview|{\"decision\":\"PLAN\",\"date\":\"2022-02-05\",\"reason\":\"x\"}|date",
                "scheduleReview|{\"decision\":\"PLAN\",\"date\":\"2022-05-03\",\"reason\":\"x\"}|date",
                "scheduleReview|{\"decision\":\"PLAN\",\"startTime\":\"25:00\"}|startTime",
                "scheduleReview|{\"decision\":\"PLAN\",\"date\":\"2022-02-02\"}|reason",
                "scheduleReview|{}|decision",
                "holdReview|{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A\"}]}|heldOn",
                "holdReview|{\"decision\":\"HELD\",\"heldOn\":\"2022-01-10\"}|attendance",
                "holdReview|{\"decision\":\"RESCHEDULE\"}|reason",
                "writeMinutes|{}|minutes",
                "holdReview|{\"decision\":\"HELD\",\"heldOn\":\"2022-01-10\",\"attendance\":[{\"organisation\":\"CCI\"}]}|attendance[0].name",
                "scheduleReview|{\"decision\":\"PLAN\",\"agenda\":[{\"texte\":\"x\"}]}|agenda[0].texte",
                "writeMinutes|{\"minutes\":\"x\",\"actions\":\"sans échéance\"}|actions[0].due",
                "writeMinutes|{\"minutes\":\"x\",\"actions\":[{\"side\":\"CCIMDB\",\"due\":\"01/03/2022\"}]}|actions[0].what",
                "writeMinutes|{\"minutes\":\"x\",\"actions\":[{},{\"what\":\"a\",\"due\":\"01/03/2022\"}]}|actions[0].side",
                "writeMinutes|{\"minutes\":\"x\",\"actions\":[{\"what\":\"a\",\"side\":\"REGION\",\"due\":\"01/03/2022\"}]}|actions[0].side",
                "writeMinutes|{\"minutes\":\"x\",\"actions\":[{\"what\":\"a\",\"side\":\"CCIMDB\",\"due\":\"31/02/2022\"}]}|actions[0].due",
                "writeMinutes|{\"minutes\":\"x\",\"actions\":[{\"what\":\"a\",\"side\":\"CCIMDB\",\"due\":\"01/01/2022\"}]}|actions[0].due",
                "writeMinutes|{\"minutes\":\"x\",\"actions\":[{\"what\":\"a\",\"side\":\"CCIMDB\",\"person\":\"Inconnu\",\"due\":\"01/03/2022\"}]}|actions[0].person"
            })
    void what_is_wrong_with_a_form_is_said_by_field(String element, String form, String field) {
        prepare();
        if (!element.equals("scheduleReview")) {
            schedule("{\"decision\":\"PLAN\"}");
        }
        if (element.equals("writeMinutes")) {
            hold();
        }
        Answer refused = system.complete("staff-cci", CASE, element, form);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).anyMatch(each -> each.endsWith(field));
        assertThat(system.task(CASE, element)).isNotNull();
    }

    @Test
    void the_api_refuses_bad_months_and_whoever_is_not_staff() {
        assertThat(post("staff-cci", "2022-13").status()).isEqualTo(400);
        assertThat(post("staff-cci", "2021-03").status())
                .as("before the programme")
                .isEqualTo(422);
        assertThat(post("staff-cci", "2023-02").status()).as("too far ahead").isEqualTo(422);
        assertThat(post("auditor", "2022-02").status()).isEqualTo(403);
        assertThat(post("finance", "2022-02").status()).isEqualTo(403);
        assertThat(system.client("").get(REVIEWS).status()).isEqualTo(401);
        assertThat(system.client("auditor").get(REVIEWS + "/2022-02").status()).isEqualTo(404);
        assertThat(system.client("auditor").get(REVIEWS + "/fevrier").status()).isEqualTo(400);
        assertThat(system.client("auditor")
                        .get("/api/programmes/NOWHERE/reviews")
                        .status())
                .isEqualTo(404);
        assertThat(post("staff-metropole", "2022-02").status()).isEqualTo(201);
        assertThat(post("staff-cci", "2022-02").status()).isEqualTo(409);
        assertThat(system.rows("meeting")).isEqualTo(1);
    }

    @Test
    void the_programmes_life_opens_a_month_once_and_says_when_it_was_missed() {
        MonthlyPointDue due = new MonthlyPointDue(programmes.named("SYNERGIES"), YearMonth.of(2022, 2), true);
        events.publishEvent(due);
        events.publishEvent(due);

        assertThat(running(CASE)).isNotNull();
        assertThat(system.rows("meeting")).isEqualTo(1);
        assertThat(point().path("caughtUp").asBoolean()).isTrue();
        assertThat(post("staff-cci", "2022-03").json().path("caughtUp").asBoolean())
                .isFalse();
    }

    @Test
    void no_point_follows_the_end_of_the_programme() {
        system.clock().moveTo(Instant.parse("2024-03-15T08:00:00Z"));
        Answer refused = post("staff-cci", "2024-04");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("31/03/2024", "fiche-action 2022");
        assertThat(post("staff-cci", "2024-03").status()).isEqualTo(201);
    }

    @Test
    void points_are_on_the_timeline_and_in_the_calendar_of_all_meetings() {
        closedPoint();
        post("staff-cci", "2022-03");

        assertThat(timeline.entries(programmes.named("SYNERGIES")))
                .extracting(TimelineEntry::day, TimelineEntry::done)
                .containsExactly(tuple(LocalDate.of(2022, 3, 1), false), tuple(LocalDate.of(2022, 2, 1), true));
        assertThat(system.client("finance").get("/api/me/meetings.ics").text())
                .contains("UID:" + CASE, "UID:review-SYNERGIES-2022-03", "STATUS:TENTATIVE");
    }

    @ParameterizedTest
    @CsvSource({"2022-02,2022-02-01", "2022-11,2022-11-02", "2029-05,2029-05-02", "2023-08,2023-08-01"})
    void a_point_falls_on_the_first_tuesday_or_the_next_working_day(YearMonth month, LocalDate day) {
        assertThat(calendar.proposed(month)).isEqualTo(day);
    }

    private void closedPoint() {
        prepare();
        schedule("{\"decision\":\"PLAN\"}");
        hold();
        write();
        ok("staff-cci", "approveMinutesCci", "{\"decision\":\"APPROVE\"}");
        ok("staff-metropole", "approveMinutesMetropole", "{\"decision\":\"APPROVE\"}");
    }

    private ProcessInstance prepare() {
        Answer opened = post("staff-metropole", "2022-02");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.at("/plannedOn")).isEqualTo("2022-02-01");
        return running(CASE);
    }

    private void schedule(String form) {
        ok("staff-cci", "scheduleReview", form);
    }

    private void hold() {
        system.clock().moveTo(PLANNED);
        ok(
                "staff-cci",
                "holdReview",
                "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A. Martin\",\"organisation\":\"CCI\"},{\"name\":\"B. Petit\",\"organisation\":\"DM\"}]}");
    }

    private void write() {
        ok("staff-cci", "writeMinutes", MINUTES);
    }

    private void ok(String user, String element, String form) {
        Answer done = system.complete(user, CASE, element, form);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private int complete(String user, String caseId, String element, String form) {
        return system.complete(user, caseId, element, form).status();
    }

    private Answer post(String user, String month) {
        return system.client(user).post(REVIEWS, "{\"month\":\"" + month + "\"}");
    }

    private JsonNode point() {
        return system.client("auditor").get(REVIEWS + "/2022-02").json();
    }

    private String ics() {
        Answer feed = system.client("auditor").get("/api/programmes/SYNERGIES/reviews.ics");
        assertThat(feed.status()).as(feed.text()).isEqualTo(200);
        assertThat(feed.contentType()).startsWith("text/calendar");
        return feed.text();
    }

    private ProcessInstance running(String caseId) {
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult();
    }

    /** The open tasks, and nothing else: the assertions of the engine also count the sub-process around a task. */
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
    void nobody_approves_the_minutes_for_both_sides() {
        prepare();
        schedule("{\"decision\":\"PLAN\"}");
        hold();
        write();
        ok("staff-cci", "approveMinutesCci", "{\"decision\":\"APPROVE\"}");
        try (var both = new BothGroups(system, "staff-cci", "staff-metropole")) {
            Answer refused =
                    system.complete(both.user(), CASE, "approveMinutesMetropole", "{\"decision\":\"APPROVE\"}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.text()).contains("Une autre personne doit s’en charger");
        }
        ok("staff-metropole", "approveMinutesMetropole", "{\"decision\":\"CORRECT\",\"reason\":\"Le budget manque\"}");
        write();
        try (var both = new BothGroups(system, "staff-cci", "staff-metropole")) {
            ok(both.user(), "approveMinutesMetropole", "{\"decision\":\"APPROVE\"}");
            assertThat(complete(both.user(), CASE, "approveMinutesCci", "{\"decision\":\"APPROVE\"}"))
                    .as("in this round")
                    .isEqualTo(403);
        }
    }
}
