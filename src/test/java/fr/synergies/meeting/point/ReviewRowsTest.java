package fr.synergies.meeting.point;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.TestSystem;
import fr.synergies.TestSystemTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows of the forms of a monthly meeting, filled in on a page without a script. */
class ReviewRowsTest extends TestSystemTest {

    private static final String CASE = "review-SYNERGIES-2022-02";

    @Autowired
    private TestSystem system;

    private Http staff;

    @BeforeEach
    void open() {
        system.client("staff-cci").post("/api/programmes/SYNERGIES/reviews", "{\"month\":\"2022-02\"}");
        staff = Http.anonymous(URI.create(system.client("").origin()).getPort());
        staff.signIn("staff-cci", "synergies");
    }

    @Test
    void items_of_the_agenda_are_added_moved_and_removed_before_anything_is_stored() {
        String task = "/tasks/" + system.task(CASE, "scheduleReview").getId();
        assertThat(staff.get(task).body()).contains("name=\"agenda[0].text\"", "value=\"agenda.add\"");

        String typed = "agenda[0].text=Budget&agenda[1].text=Clubs&place=CCI&change=";
        HttpResponse<String> moved = staff.postForm(task, typed + "agenda.up.1");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body()).containsSubsequence("value=\"CCI\"", "value=\"Clubs\"", "value=\"Budget\"");
        assertThat(staff.postForm(task, typed + "agenda.remove.0").body())
                .contains("value=\"Clubs\"")
                .doesNotContain("value=\"Budget\"");
        assertThat(staff.postForm(task, typed + "agenda.add&agenda[2].text=Visites")
                        .body())
                .contains("value=\"Visites\"", "name=\"agenda[3].text\"");
        assertThat(staff.postForm(task, typed + "agenda.down.9").body()).contains("value=\"Clubs\"");
        assertThat(system.task(CASE, "scheduleReview")).isNotNull();

        assertThat(staff.postForm(task, "decision=PLAN&agenda[0].text=Clubs&agenda[1].text=&agenda[2].text=Budget")
                        .statusCode())
                .isEqualTo(302);
        assertThat(system.client("auditor")
                        .get("/api/programmes/SYNERGIES/reviews/2022-02")
                        .json()
                        .path("agenda")
                        .findValuesAsText("text"))
                .startsWith("Clubs", "Budget");
    }

    @Test
    void what_was_typed_in_rows_comes_back_with_each_fault_at_its_cell() {
        String task = minutes();
        assertThat(staff.get(task).body()).contains("<option value=\"A. Martin\">", "<option value=\"staff-cci\">");
        HttpResponse<String> refused = staff.postForm(
                task,
                "minutes=Dit&actions[0].what=&actions[0].due=&actions[1].what=Relancer&actions[1].side=CCIMDB"
                        + "&actions[1].person=A.+Martin&actions[1].due=31/02/2022");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Actions 1, Échéance : L’échéance est une date", "value=\"31/02/2022\"", "value=\"Relancer\"")
                .contains("id=\"error-actions[0].due\"")
                .doesNotContain("id=\"error-actions[1].due\"");
        HttpResponse<String> done = staff.postForm(
                task,
                "minutes=Dit&actions[0].what=Relancer&actions[0].side=CCIMDB&actions[0].person=A.+Martin"
                        + "&actions[0].due=2022-03-01");
        assertThat(done.statusCode()).isEqualTo(302);
    }

    @Test
    void a_program_that_sends_lines_of_text_names_a_person_in_each() {
        system.complete("staff-cci", CASE, "scheduleReview", "{\"decision\":\"PLAN\"}");
        system.clock().moveTo(Instant.parse("2022-02-01T15:00:00Z"));
        system.complete(
                "staff-cci", CASE, "holdReview", "{\"decision\":\"HELD\",\"attendance\":\"A. Martin\\n\\nB. Roy \"}");

        assertThat(system.client("auditor")
                        .get("/api/programmes/SYNERGIES/reviews/2022-02")
                        .json()
                        .path("attendance")
                        .findValuesAsText("name"))
                .containsExactly("A. Martin", "B. Roy");
    }

    @Test
    void minutes_to_be_corrected_are_in_the_form() {
        String task = minutes();
        staff.postForm(
                task, "minutes=Dit+ainsi&actions[0].what=Relancer&actions[0].side=CCIMDB&actions[0].due=2022-03-01");
        system.complete("staff-cci", CASE, "approveMinutesCci", "{\"decision\":\"CORRECT\",\"reason\":\"Le budget\"}");
        system.complete("staff-metropole", CASE, "approveMinutesMetropole", "{\"decision\":\"APPROVE\"}");

        assertThat(staff.get("/tasks/" + system.task(CASE, "writeMinutes").getId())
                        .body())
                .contains(">Dit ainsi</textarea>", "value=\"Relancer\"", "value=\"2022-03-01\"");
    }

    private String minutes() {
        system.complete("staff-cci", CASE, "scheduleReview", "{\"decision\":\"PLAN\"}");
        system.clock().moveTo(Instant.parse("2022-02-01T15:00:00Z"));
        system.complete(
                "staff-cci", CASE, "holdReview", "{\"decision\":\"HELD\",\"attendance\":[{\"name\":\"A. Martin\"}]}");
        return "/tasks/" + system.task(CASE, "writeMinutes").getId();
    }
}
