package fr.synergies.meeting.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.TestSystem;
import fr.synergies.TestSystemTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A partner without an account answers by a link: for itself alone, until the end of the poll or of the invitation. */
class AnswerLinksTest extends TestSystemTest {

    private static final String PARTNERS = "/programmes/SYNERGIES/steering-committees/2022/partners";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/partner-answers/[A-Za-z0-9_-]{43})");

    @Autowired
    private TestSystem system;

    @Autowired
    private JdbcTemplate jdbc;

    private Copil copil;
    private Http staff;
    private Http partner;

    @BeforeEach
    void propose() {
        copil = new Copil(system);
        copil.open();
        copil.propose();
        staff = browser();
        staff.signIn("staff-cci", "synergies");
        partner = browser();
    }

    @Test
    void a_partner_says_which_dates_suit_it_and_may_change_its_mind() {
        String link = issue("ADEME");
        assertThat(partner.get(link).body())
                .contains("ADEME Bourgogne-Franche-Comté", "08/02/2022", "name=\"days-ADEME\"")
                .doesNotContain("days-CRBFC", "staff-cci");

        assertThat(partner.postForm(link, "days-ADEME=2022-02-10").statusCode()).isEqualTo(302);
        assertThat(partner.get(link).body()).contains("Votre réponse est notée");
        assertThat(copil.read().at("/dates/1/available").toString()).isEqualTo("[\"ADEME\"]");
        partner.postForm(link, "none-ADEME=true");
        assertThat(copil.read().at("/dates/1/available").toString()).isEqualTo("[]");

        assertThat(system.acts(Copil.CASE))
                .containsSubsequence(
                        "steering-link-issued", "steering-availability-by-link", "steering-availability-by-link");
        assertThat(staff.get("/cases/" + Copil.CASE).body())
                .contains("ADEME Bourgogne-Franche-Comté a répondu au sondage de dates par son lien")
                .contains("staff-cci a créé un lien de réponse pour ADEME Bourgogne-Franche-Comté");
    }

    @Test
    void a_partner_answers_its_invitation() {
        String poll = issue("CMA21");
        copil.allAvailable("2022-02-08");
        copil.ok("chooseDate", "{\"decision\":\"CHOOSE\"}");
        assertThat(partner.get(poll).statusCode()).as("the poll is over").isEqualTo(404);

        String link = issue("CMA21");
        HttpResponse<String> refused = partner.postForm(link, "answer-CMA21=REPRESENTED&representedBy-CMA21=");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("data-refused");
        assertThat(partner.postForm(link, "answer-CMA21=REPRESENTED&representedBy-CMA21=C.+Roux")
                        .statusCode())
                .isEqualTo(302);
        assertThat(copil.read().path("invitations").findValuesAsText("representedBy"))
                .contains("C. Roux");
        assertThat(system.acts(Copil.CASE)).contains("steering-answer-by-link");
    }

    @Test
    void nobody_answers_by_it_for_another_partner() {
        String link = issue("ADEME");
        partner.postForm(link, "days-CRBFC=2022-02-10&days-ADEME=2022-02-10");
        assertThat(copil.read().at("/dates/1/available").toString()).isEqualTo("[\"ADEME\"]");
    }

    @Test
    void a_link_ends_with_the_poll_when_it_is_revoked_and_when_another_is_made() {
        String first = issue("ADEME");
        String second = issue("ADEME");
        assertThat(partner.get(first).statusCode()).isEqualTo(404);
        assertThat(partner.get(second).statusCode()).isEqualTo(200);
        staff.postForm(PARTNERS + "/links/revocation", "partner=ADEME");
        assertThat(staff.get(PARTNERS).body()).contains("Le lien ne vaut plus", "Ne vaut plus");
        assertThat(partner.get(second).statusCode()).isEqualTo(404);
        assertThat(partner.postForm(second, "days-ADEME=2022-02-10").statusCode())
                .isEqualTo(404);
        assertThat(system.acts(Copil.CASE)).contains("steering-link-revoked");

        String third = issue("CRBFC");
        system.clock().moveTo(Copil.POLL_END);
        assertThat(partner.get(third).statusCode()).isEqualTo(404);
    }

    @Test
    void a_guess_opens_nothing_and_a_form_without_its_token_is_refused() {
        assertThat(partner.get("/partner-answers/" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
        String link = issue("ADEME");
        assertThat(partner.postJson(link, "{}").statusCode())
                .as("no CSRF token")
                .isEqualTo(403);
        assertThat(jdbc.queryForObject("select hash from meeting_answer_link", String.class))
                .hasSize(64)
                .isNotEqualTo(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void a_link_that_others_found_cannot_flood_the_history() {
        String link = issue("ADEME");
        for (int i = 0; i < AnswerLink.MOST_ANSWERS; i++) {
            assertThat(partner.postForm(link, i % 2 == 0 ? "none-ADEME=true" : "days-ADEME=2022-02-08")
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(partner.postForm(link, "days-ADEME=2022-02-08").statusCode()).isEqualTo(404);
    }

    @Test
    void only_who_records_answers_makes_links_and_only_while_something_is_open() {
        Http other = browser();
        other.signIn("staff-metropole", "synergies");
        assertThat(other.postForm(PARTNERS + "/links", "partner=ADEME").statusCode())
                .isEqualTo(403);
        assertThat(staff.postForm(PARTNERS + "/links", "partner=LYON").statusCode())
                .isEqualTo(400);
        system.client("staff-cci").post(Copil.COMMITTEES + "/2022/cancellation", "{\"reason\":\"Élections\"}");
        assertThat(staff.postForm(PARTNERS + "/links", "partner=ADEME").statusCode())
                .isEqualTo(409);
        assertThat(system.rows("meeting_answer_link")).isZero();
    }

    @Test
    void the_history_names_the_partner_whose_answer_staff_record() {
        copil.available(List.of("ADEME"), "[\"2022-02-08\"]");
        assertThat(staff.get("/cases/" + Copil.CASE).body())
                .contains("staff-cci a noté les disponibilités de ADEME Bourgogne-Franche-Comté");
    }

    private String issue(String code) {
        assertThat(staff.postForm(PARTNERS + "/links", "partner=" + code).statusCode())
                .isEqualTo(302);
        HttpResponse<String> page = staff.get(PARTNERS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("créé par staff-cci, jusqu’au");
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Http browser() {
        return Http.anonymous(URI.create(system.client("").origin()).getPort());
    }
}
