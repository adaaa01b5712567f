package fr.synergies.meeting.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.Http;
import fr.synergies.ProcessTest;
import fr.synergies.TestSystem;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.MeetingTimeline;
import fr.synergies.platform.workflow.ProcessAssertions;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.TimelineEntry;
import java.net.URI;
import java.time.Instant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code working-group}, walked through the API. */
@ProcessTest("working-group")
class WorkingGroupProcessTest {

    private static final String GROUPS = "/api/programmes/SYNERGIES/working-groups";
    private static final String CASE = "group-SYNERGIES-PALLETS";
    private static final String SET_UP =
            "{\"leader\":\"A. Martin\",\"members\":\"Entreprise A\\n\\nEntreprise B\",\"purpose\":\"Réemployer\"}";
    private static final String MEETING = "{\"decision\":\"HELD\",\"heldOn\":\"2022-01-10\","
            + "\"attendance\":[{\"name\":\"A. Martin\"},{\"name\":\"B. Petit\"}],\"decisions\":\"Compter les palettes\"}";
    private static final Instant REMINDER = Instant.parse("2022-04-11T16:00:00Z");

    @Autowired
    private TestSystem system;

    @Autowired
    private MeetingTimeline timeline;

    @Autowired
    private GroupAgenda agenda;

    @Autowired
    private Programmes programmes;

    @Test
    void a_group_is_set_up_meets_twice_changes_and_is_closed_with_a_reason() {
        ProcessInstance group = opened();
        assertThat(group().path("name").asText()).as("known from the paper").isEqualTo("Palettes");
        ok("setUpGroup", SET_UP);
        ok("recordGroupMeeting", MEETING);
        ok("recordGroupMeeting", "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A. Martin\"}]}");
        assertThat(group().path("meetings").findValuesAsText("heldOn")).containsExactly("2022-01-10", "2022-01-10");
        assertThat(group().at("/meetings/1/decisions/0").asText()).isEqualTo("Compter les palettes");

        ok("recordGroupMeeting", "{\"decision\":\"CHANGE\"}");
        waits(group, "setUpGroup");
        ok("setUpGroup", "{\"members\":\"Entreprise C\"}");
        assertThat(group().path("leader").asText())
                .as("what is left empty stays")
                .isEqualTo("A. Martin");
        assertThat(group().path("members")).hasSize(1);

        assertThat(status("recordGroupMeeting", "{\"decision\":\"CLOSE\"}")).isEqualTo(400);
        ok("recordGroupMeeting", "{\"decision\":\"CLOSE\",\"reason\":\"Contrat signé\"}");
        that(group).isEnded().hasPassed("groupWorkDone", "closeWorkingGroup", "groupClosed");
        assertThat(group().path("status").asText()).isEqualTo("CLOSED");
        assertThat(group().path("closureReason").asText()).isEqualTo("Contrat signé");
        assertThat(group().path("closedOn").asText()).isEqualTo("2022-01-10");
        assertThat(post("staff-cci", "PALLETS").status())
                .as("a case is opened once")
                .isEqualTo(409);
    }

    @Test
    void a_group_that_does_not_meet_for_three_months_is_chased_and_meets() {
        ProcessInstance group = opened();
        ok("setUpGroup", SET_UP);
        system.clock().moveTo(REMINDER.minusSeconds(60));
        assertThat(system.fireTimers()).isZero();
        system.clock().moveTo(REMINDER);
        assertThat(system.fireTimers()).isEqualTo(1);

        waits(group, "recordGroupMeeting", "remindGroup");
        ok("remindGroup", "{\"comment\":\"Réunion le 20 avril\"}");
        waits(group, "recordGroupMeeting");
        ok("recordGroupMeeting", "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A. Martin\"}]}");
        system.clock().moveTo(REMINDER.plusSeconds(3600));
        assertThat(system.fireTimers()).as("three months from this meeting").isZero();
    }

    @Test
    void a_message_closes_a_group_wherever_it_stands() {
        ProcessInstance group = opened();
        assertThat(closing("auditor", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(closing("staff-metropole", "{\"reason\":\" \"}").status()).isEqualTo(400);
        assertThat(closing("staff-metropole", "{}").status()).isEqualTo(400);
        Answer closed = closing("staff-metropole", "{\"reason\":\"Plus personne\"}");

        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.at("/closureReason")).isEqualTo("Plus personne");
        that(group).isEnded().hasPassed("groupClosureRequested", "closeWorkingGroup");
        assertThat(system.acts("group-SYNERGIES-PALLETS"))
                .as("the cause before its effects")
                .containsSubsequence("working-group-closed", "task-cancelled", "case-ended");
        assertThat(closing("staff-metropole", "{\"reason\":\"Encore\"}").status())
                .isEqualTo(409);
    }

    @Test
    void a_new_group_may_be_opened_and_needs_a_name() {
        assertThat(post("staff-metropole", "REUSED_WATER").status()).isEqualTo(201);
        String form = SET_UP.replace("{\"leader\"", "{\"name\":\"Eau\",\"leader\"");
        String caseId = "group-SYNERGIES-REUSED_WATER";

        assertThat(system.complete("staff-cci", caseId, "setUpGroup", SET_UP).fields())
                .singleElement()
                .asString()
                .endsWith("name");
        assertThat(system.complete("staff-cci", caseId, "setUpGroup", form).status())
                .isEqualTo(204);
        assertThat(system.rows("working_group")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setUpGroup         | {"members":"A"}                                                        | leader
            setUpGroup         | {"leader":"A"}                                                         | members
            setUpGroup         | {"leader":"A","members":" "}                                           | members
            recordGroupMeeting | {"decision":"HELD"}                                                    | attendance
            recordGroupMeeting | {"decision":"HELD","attendance":[{"name":"A"}],"heldOn":"2022-01-11"}             | heldOn
            recordGroupMeeting | {"decision":"CLOSE","reason":" "}                                      | reason
            recordGroupMeeting | {}                                                                     | decision
            """)
    void what_is_wrong_with_a_form_is_said_by_field(String element, String form, String field) {
        opened();
        if (element.equals("recordGroupMeeting")) {
            ok("setUpGroup", SET_UP);
        }
        Answer refused = system.complete("staff-cci", CASE, element, form);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).anyMatch(each -> each.endsWith(field));
        assertThat(system.task(CASE, element)).isNotNull();
        assertThat(system.rows("meeting")).isZero();
    }

    @Test
    void the_api_refuses_bad_codes_unknown_groups_and_whoever_is_not_staff() {
        assertThat(post("staff-cci", "pallets").status()).isEqualTo(400);
        assertThat(post("staff-cci", "P").status()).isEqualTo(400);
        assertThat(post("auditor", "PALLETS").status()).isEqualTo(403);
        assertThat(post("finance", "PALLETS").status()).isEqualTo(403);
        assertThat(system.client("").get(GROUPS).status()).isEqualTo(401);
        assertThat(system.client("auditor").get(GROUPS + "/PALLETS").status()).isEqualTo(404);
        assertThat(system.client("auditor")
                        .get("/api/programmes/NOWHERE/working-groups")
                        .status())
                .isEqualTo(404);
        assertThat(system.client("auditor").get(GROUPS).text()).isEqualTo("[]");
        opened();
        assertThat(system.complete("staff-metropole", CASE, "setUpGroup", SET_UP)
                        .status())
                .isIn(403, 404);
    }

    @Test
    void the_programme_s_page_the_case_the_timeline_and_the_agenda_tell_of_the_group() {
        Http staff = signedIn("staff-cci");
        assertThat(staff.get("/programmes/SYNERGIES").body()).contains("Aucun groupe n’est ouvert.", "PALLETS");
        assertThat(staff.postForm("/programmes/SYNERGIES/working-groups", "group=pallets")
                        .statusCode())
                .isEqualTo(302);
        var programme = programmes.named("SYNERGIES");
        assertThat(agenda.items(programme))
                .extracting(AgendaItem::text)
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.fr())
                            .isEqualTo("Groupe « Palettes » : aucune réunion depuis son ouverture le 10/01/2022");
                    assertThat(text.en()).startsWith("Group “Palettes”: no meeting since");
                });
        ok("setUpGroup", SET_UP);
        ok("recordGroupMeeting", MEETING);

        assertThat(staff.get("/programmes/SYNERGIES").body()).contains("Palettes", "En activité", "1 réunion<");
        assertThat(staff.get("/cases/" + CASE).body()).contains("Entreprise B", "Compter les palettes", "Réemployer");
        assertThat(staff.get("/tasks/" + system.task(CASE, "recordGroupMeeting").getId())
                        .body())
                .contains("Entreprise B", "name=\"attendance[0].name\"", "name=\"actions[2].due\"", "staff-metropole");
        assertThat(timeline.entries(programme)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(TimelineEntry.Kind.MEETING);
            assertThat(entry.done()).isTrue();
            assertThat(entry.title().fr()).isEqualTo("Groupe de travail « Palettes »");
        });
        assertThat(agenda.items(programme).get(0).text().fr())
                .isEqualTo("Groupe « Palettes » : dernière réunion le 10/01/2022");
        system.clock().moveTo(REMINDER.plusSeconds(86_400));
        assertThat(staff.get("/programmes/SYNERGIES").body()).contains("À réunir");

        String closing = "/programmes/SYNERGIES/working-groups/PALLETS/closing";
        staff.postForm(closing, "reason=+");
        assertThat(group().path("status").asText()).isEqualTo("ACTIVE");
        staff.postForm(closing, "reason=Termine");
        assertThat(group().path("status").asText()).isEqualTo("CLOSED");
        assertThat(staff.get("/programmes/SYNERGIES").body()).contains("Termine");
    }

    private ProcessInstance opened() {
        Answer opened = post("staff-cci", "PALLETS");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.at("/caseId")).isEqualTo(CASE);
        return system.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE)
                .singleResult();
    }

    private void ok(String element, String form) {
        Answer done = system.complete("staff-cci", CASE, element, form);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private int status(String element, String form) {
        return system.complete("staff-cci", CASE, element, form).status();
    }

    private Answer post(String user, String code) {
        return system.client(user).post(GROUPS, "{\"code\":\"" + code + "\"}");
    }

    private Answer closing(String user, String body) {
        return system.client(user).post(GROUPS + "/PALLETS/closing", body);
    }

    private JsonNode group() {
        return system.client("auditor").get(GROUPS + "/PALLETS").json();
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
}
