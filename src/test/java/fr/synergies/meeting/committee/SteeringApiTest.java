package fr.synergies.meeting.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Answer;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the API of the steering committees lets in, and whom. */
@SynergiesTest
class SteeringApiTest {

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    private Copil copil;

    @BeforeEach
    void open() {
        system.open();
        copil = new Copil(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"year\":null}", "{\"year\":\"2022\"}", "{\"year\":22}", "{\"year\":2022,\"x\":1}", "["})
    void a_body_that_is_not_a_year_is_bad(String body) {
        assertThat(post("staff-cci", body).status()).isEqualTo(400);
        assertThat(system.rows("meeting_committee")).isZero();
    }

    @Test
    void a_year_outside_the_programme_or_after_the_next_one_is_refused() {
        assertThat(post("staff-cci", "{\"year\":2020}").status()).isEqualTo(422);
        assertThat(post("staff-cci", "{\"year\":2024}").status()).isEqualTo(422);
        assertThat(post("staff-cci", "{\"year\":2023}").status()).isEqualTo(201);
        assertThat(post("staff-cci", "{\"year\":2023}").status()).isEqualTo(409);
    }

    @Test
    void staff_open_and_cancel_and_everyone_who_signed_in_reads() {
        assertThat(post("auditor", "{\"year\":2022}").status()).isEqualTo(403);
        assertThat(post("finance", "{\"year\":2022}").status()).isEqualTo(403);
        assertThat(post("", "{\"year\":2022}").status()).isEqualTo(401);
        copil.open();
        assertThat(cancel("auditor", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(cancel("manager-cci", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        for (String reader : new String[] {"auditor", "finance", "staff-metropole", "manager-cci"}) {
            assertThat(system.client(reader)
                            .get(Copil.COMMITTEES)
                            .json()
                            .at("/0/caseId")
                            .asText())
                    .isEqualTo(Copil.CASE);
        }
        assertThat(system.client("").get(Copil.COMMITTEES).status()).isEqualTo(401);
        assertThat(system.client("").get("/api/me/meetings.ics").status()).isEqualTo(401);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(system.client("auditor").get(Copil.COMMITTEES + "/2022").status())
                .isEqualTo(404);
        assertThat(system.client("auditor").get(Copil.COMMITTEES + "/vingt").status())
                .isEqualTo(400);
        assertThat(system.client("auditor")
                        .get("/api/programmes/NOWHERE/steering-committees")
                        .status())
                .isEqualTo(404);
        assertThat(cancel("staff-cci", "{\"reason\":\"x\"}").status()).isEqualTo(404);
    }

    @Test
    void a_cancellation_needs_a_reason_and_an_open_case() {
        copil.open();
        assertThat(cancel("staff-cci", "{}").status()).isEqualTo(400);
        assertThat(cancel("staff-cci", "{\"reason\":\" \"}").status()).isEqualTo(400);
        assertThat(cancel("staff-cci", "{\"reason\":\"Reporté\"}").status()).isEqualTo(200);
        assertThat(cancel("staff-cci", "{\"reason\":\"Encore\"}").status()).isEqualTo(409);
    }

    @Test
    void a_refusal_is_said_in_the_language_of_the_reader() {
        Answer french = post("staff-cci", "{\"year\":2020}");
        Answer english = system.client("staff-cci").reading("en").post(Copil.COMMITTEES, "{\"year\":2020}");
        assertThat(french.text()).contains("Le comité 2020 est hors de ce qui se prépare");
        assertThat(english.text()).contains("The committee 2020 is outside what can be prepared");
    }

    @Test
    void one_task_and_one_page_are_about_all_partners_who_are_named_and_not_coded() {
        copil.open();
        copil.propose();
        assertThat(system.client("staff-cci").get("/api/tasks").text())
                .contains("\"Noter les disponibilités\"")
                .doesNotContain("VITAL_EST");
        copil.available(List.of("VITAL_EST"), "[]");
        assertThat(new PageReader(program).read("auditor", "/programmes/SYNERGIES/steering-committees/2022/partners"))
                .contains("ADEME Bourgogne-Franche-Comté", "08/02/2022")
                .doesNotContain(">VITAL_EST<")
                .containsPattern("name=\"none-VITAL_EST\"[^>]*checked");
    }

    @Test
    void the_engines_own_door_opens_no_case() {
        String door = "/engine-rest/process-definition/key/annual-steering-committee/start";
        assertThat(system.client("staff-cci")
                        .post(door, "{\"businessKey\":\"copil-SYNERGIES-2022\"}")
                        .status())
                .isEqualTo(403);
        assertThat(system.client("staff-cci")
                        .post(door, "{\"businessKey\":\"copil-22\"}")
                        .status())
                .isEqualTo(403);
        assertThat(system.client("auditor")
                        .post(door, "{\"businessKey\":\"copil-SYNERGIES-2022\"}")
                        .status())
                .isEqualTo(403);
        assertThat(system.rows("meeting_committee")).isZero();
    }

    private Answer post(String user, String body) {
        return system.client(user).post(Copil.COMMITTEES, body);
    }

    private Answer cancel(String user, String body) {
        return system.client(user).post(Copil.COMMITTEES + "/2022/cancellation", body);
    }
}
