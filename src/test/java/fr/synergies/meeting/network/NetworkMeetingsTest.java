package fr.synergies.meeting.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.Http;
import fr.synergies.TestSystem;
import fr.synergies.TestSystemTest;
import fr.synergies.meeting.MeetingTimeline;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.page.TimelineEntry;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff record who went to a meeting of a network, what was learnt, and what is to be done because of it. */
class NetworkMeetingsTest extends TestSystemTest {

    private static final String MEETINGS = "/api/programmes/SYNERGIES/network-meetings";
    private static final String PAGE = "/programmes/SYNERGIES/network-meetings";
    private static final String RELIER = """
            {"heldOn":"2022-01-07","network":"RELIER","place":"Dijon","hours":2.5,
             "attendance":[{"name":"A. Martin","organisation":"CCI"},{"name":"","organisation":""}],
             "learnt":"Une plateforme de palettes existe à Lyon.",
             "actions":[{"what":"Appeler Lyon","side":"CCIMDB","person":"A. Martin","due":"2022-02-05"}]}""";

    @Autowired
    private TestSystem system;

    @Autowired
    private MeetingTimeline timeline;

    @Autowired
    private Programmes programmes;

    @Test
    void a_meeting_is_recorded_read_and_its_action_carried_out() {
        Answer recorded = system.client("staff-metropole").post(MEETINGS, RELIER);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);

        JsonNode read = system.client("auditor").get(MEETINGS).json().path(0);
        assertThat(read.path("network").asText()).isEqualTo("RELIER");
        assertThat(read.path("attendance").findValuesAsText("name")).containsExactly("A. Martin");
        assertThat(read.at("/actions/0/due").asText())
                .as("a Saturday, so Monday")
                .isEqualTo("2022-02-07");
        assertThat(read.at("/actions/0/status").asText()).isEqualTo("OPEN");
        assertThat(read.path("recordedBy").asText()).isEqualTo("staff-metropole");

        String action = read.at("/actions/0/caseId").asText();
        assertThat(action).isEqualTo("action-network-SYNERGIES-1-1");
        Answer done = system.complete("staff-cci", action, "doActionCci", "{\"decision\":\"DONE\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(system.client("auditor")
                        .get("/api/actions?state=DONE")
                        .json()
                        .path(0)
                        .path("what")
                        .asText())
                .isEqualTo("Appeler Lyon");
    }

    @Test
    void it_stands_in_the_timeline_the_calendar_and_the_history() {
        system.client("staff-cci").post(MEETINGS, RELIER);

        assertThat(timeline.entries(programmes.named("SYNERGIES")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.day()).isEqualTo(LocalDate.of(2022, 1, 7));
                    assertThat(entry.kind()).isEqualTo(TimelineEntry.Kind.MEETING);
                    assertThat(entry.title().fr()).isEqualTo("Réseau « RELIER »");
                    assertThat(entry.done()).isTrue();
                });
        assertThat(system.client("finance").get("/api/me/meetings.ics").text())
                .contains("UID:network-SYNERGIES-1@synergies", "DTSTART:20220107T130000Z", "DTEND:20220107T153000Z");
        assertThat(signedIn("auditor").get("/cases/network-SYNERGIES").body())
                .contains("staff-cci a noté une réunion du réseau « RELIER »");
    }

    @Test
    void the_actions_of_all_meetings_are_on_one_page_with_their_state() {
        system.client("staff-cci").post(MEETINGS, RELIER);
        Http reader = signedIn("auditor");
        assertThat(reader.get("/actions").body())
                .contains("Appeler Lyon", "A. Martin", "07/02/2022", "Réseau « RELIER »");
        assertThat(reader.get("/actions?late=true").body()).doesNotContain("Appeler Lyon");
        assertThat(reader.get("/actions?side=DIJON_METROPOLE").body()).doesNotContain("Appeler Lyon");
        assertThat(reader.get("/actions?person=A.+Martin&side=CCIMDB&programme=SYNERGIES")
                        .body())
                .contains("Appeler Lyon");
        system.clock().moveTo(java.time.Instant.parse("2022-02-08T08:00:00Z"));
        assertThat(reader.get("/actions?late=true").body()).contains("Appeler Lyon", "En retard");
        assertThat(system.client("auditor")
                        .get("/api/actions?late=true")
                        .json()
                        .path(0)
                        .path("late")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void its_page_and_its_minutes_tell_what_was_recorded() {
        system.client("staff-cci").post(MEETINGS, RELIER);
        Http reader = signedIn("finance");
        String link = reader.get(PAGE).body().replaceAll("(?s).*href=\"(/meetings/\\d+)\".*", "$1");

        assertThat(reader.get(link).body())
                .contains("RELIER", "A. Martin (CCI)", "Une plateforme de palettes", "2,5 h");
        var pdf = reader.get(link + "/minutes.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).get().asString().startsWith("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(reader.get(link + "/invitation.ics").body()).contains("Une plateforme de palettes");
        assertThat(reader.get("/meetings/0").statusCode()).isEqualTo(404);
    }

    @Test
    void a_button_adds_a_row_and_nothing_typed_is_lost() {
        Http staff = signedIn("staff-cci");
        staff.get(PAGE);
        var more = staff.postForm(
                PAGE, "change=actions&network=RELIER&learnt=Ces+mots+restent&actions[0].what=Un&actions[1].what=Deux");
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("Ces mots restent", "name=\"actions[2].what\"", "value=\"Deux\"");
        assertThat(system.rows("meeting")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|network",
                "{\"heldOn\":\"2022-01-11\",\"network\":\"x\",\"learnt\":\"x\",\"attendance\":[{\"name\":\"A\"}]}|heldOn",
                "{\"heldOn\":\"2022-01-07\",\"network\":\"x\",\"learnt\":\"x\"}|attendance",
                "{\"heldOn\":\"2022-01-07\",\"network\":\"x\",\"learnt\":\"x\",\"hours\":25,\"attendance\":[{\"name\":\"A\"}]}|hours",
                "{\"heldOn\":\"2022-01-07\",\"network\":\"x\",\"learnt\":\"x\",\"attendance\":[{\"name\":\"A\"}],\"actions\":[{\"what\":\"x\"}]}|actions[0].side"
            })
    void what_is_wrong_is_said_by_field_and_nothing_is_kept(String body, String field) {
        Answer refused = system.client("staff-cci").post(MEETINGS, body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).contains(field);
        assertThat(system.rows("meeting")).isZero();
    }

    @Test
    void only_staff_record() {
        assertThat(system.client("auditor").post(MEETINGS, RELIER).status()).isEqualTo(403);
        assertThat(system.client("").post(MEETINGS, RELIER).status()).isEqualTo(401);
        assertThat(signedIn("auditor").get(PAGE).body()).doesNotContain("Noter une réunion");
    }

    private Http signedIn(String user) {
        Http browser = Http.anonymous(URI.create(system.client("").origin()).getPort());
        browser.signIn(user, "synergies");
        return browser;
    }
}
