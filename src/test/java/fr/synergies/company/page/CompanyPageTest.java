package fr.synergies.company.page;

import static fr.synergies.CsrfCookie.csrf;
import static fr.synergies.synergy.carried.Town.JOINERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.synergy.carried.Town;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SynergiesTest
class CompanyPageTest {

    private static final String COMPANIES = "/programmes/SYNERGIES/companies";
    private static final String FLOWS = COMPANIES + "/" + JOINERY + "/flows";

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
        Town.take(system, "", Town.sample());
        Town.settle(system);
    }

    @AfterEach
    void settle() {
        Town.settle(system);
        system.close();
    }

    @Test
    void companies_are_found_from_the_programme_and_lead_to_their_cards() {
        assertThat(read("staff-cci", "/programmes/SYNERGIES")).contains("href=\"" + COMPANIES + "\"");
        assertThat(read("staff-cci", COMPANIES + "?q=lamartin&park=CAP_NORD"))
                .contains(COMPANIES + "/" + JOINERY, "Ajouter une entreprise", "Importer un tableau", "1 entreprise<")
                .doesNotContain("Verrerie");
        assertThat(read("auditor", COMPANIES))
                .contains("Verrerie")
                .doesNotContain("Supermarché", "Ajouter une entreprise", "Importer un tableau");
    }

    @Test
    void a_card_shows_flows_and_what_is_proposed_with_reasons() {
        assertThat(read("staff-cci", COMPANIES + "/" + JOINERY))
                .contains("Menuiserie Lamartin (fictive)", "chutes de bois massif", "Ajouter un flux", "Substitution")
                .contains("Palettes de l&#39;Ouche (fictive)", "satisfait")
                .doesNotContain("F0000");
        assertThat(read("auditor", COMPANIES + "/" + JOINERY)).doesNotContain("Ajouter un flux");
    }

    @Test
    void the_board_has_a_column_for_each_verdict() {
        assertThat(read("staff-cci", "/programmes/SYNERGIES/synergies"))
                .contains("verdict-ELIGIBLE", "verdict-TO_REVIEW", "verdict-INELIGIBLE", "La recherche est à jour");
        assertThat(read("auditor", "/programmes/SYNERGIES/synergies?status=ELIGIBLE&kind=&park=&workingGroup="))
                .contains("verdict-ELIGIBLE")
                .doesNotContain("verdict-INELIGIBLE", "Chercher les synergies");
    }

    @Test
    void companies_are_found_by_activity_club_and_consent_and_counted() {
        assertThat(read("staff-cci", COMPANIES + "?q=imprimerie")).contains("Imprimerie Vauban", "1 entreprise<");
        assertThat(read("staff-cci", COMPANIES + "?q=charpentes"))
                .as("by the label of the activity")
                .contains("Menuiserie Lamartin", "1 entreprise<");
        assertThat(read("staff-cci", COMPANIES + "?naf=16")).contains("3 entreprises");
        assertThat(read("staff-cci", COMPANIES + "?club=vital&park=VITAL_EST")).contains("5 entreprises");
        assertThat(read("staff-cci", COMPANIES + "?consent=NONE")).contains("2 entreprises", "Supermarché");
        assertThat(read("auditor", COMPANIES + "?consent=NONE")).contains("Aucune entreprise");
    }

    @Test
    void a_card_names_the_activity_and_the_form_offers_all() {
        assertThat(read("staff-cci", COMPANIES + "/" + JOINERY))
                .contains("16.23Z", "Fabrication de charpentes et d’autres menuiseries");
        assertThat(read("staff-cci", COMPANIES + "/" + JOINERY + "/form"))
                .contains("value=\"Menuiserie Lamartin (fictive)\"", "99.00Z", "Enregistrer");
    }

    @Test
    void a_flow_is_added_and_the_next_one_asked_for() throws Exception {
        MockHttpServletResponse good = send(flow(post(FLOWS)).param("next", "true"));

        assertThat(good.getRedirectedUrl()).isEqualTo(FLOWS + "/new");
        assertThat(read("staff-cci", COMPANIES + "/" + JOINERY)).contains("chauffage d&#39;appoint", "janv.");
        assertThat(read("staff-cci", FLOWS + "/new")).contains("4 flux déjà relevés", "15 01 03 emballages en bois");
        assertThat(send(flow(post(FLOWS))).getStatus()).as("the same again").isEqualTo(409);
    }

    @Test
    void a_refused_flow_keeps_what_was_typed_and_marks_each_field() throws Exception {
        MockHttpServletResponse bad = send(post(FLOWS)
                .param("direction", "OUT")
                .param("resource", "WOOD")
                .param("quantity", "beaucoup")
                .param("wasteCode", "03 01 05")
                .param("period", "MONTH")
                .param("months", "3")
                .param("note", "à revoir"));

        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(text(bad))
                .contains("Quantité : Un nombre est attendu", "href=\"#flow-quantity\"")
                .containsPattern("class=\"form-control form-control-lg is-invalid\" id=\"flow-quantity\"")
                .contains("aria-describedby=\"flow-quantity-fault\"", "id=\"flow-quantity-fault\"")
                .contains("value=\"beaucoup\"", "value=\"03 01 05\"", "à revoir")
                .containsPattern("id=\"flow-month-3\" value=\"3\" checked");
        assertThat(text(send(post(FLOWS).param("quantity", "1"))))
                .contains("href=\"#flow-direction\"", "href=\"#flow-resource\"", "href=\"#flow-period\"");
    }

    @Test
    void an_incoming_flow_takes_no_waste_code_that_is_out_of_sight() throws Exception {
        send(flow(post(FLOWS)).param("wasteCode", "15 01 03"));

        assertThat(system.client("staff-cci")
                        .get(Town.FLOWS + "?siret=" + JOINERY + "&resource=GAS")
                        .at("/items/0/wasteCode"))
                .isIn("", "null");
    }

    @Test
    void a_flow_is_changed_and_removed_and_tells_what_somebody_changed_meanwhile() throws Exception {
        send(flow(post(FLOWS)));
        String id = system.client("staff-cci")
                .get(Town.FLOWS + "?siret=" + JOINERY + "&resource=GAS")
                .at("/items/0/id");
        String page = read("staff-cci", FLOWS + "/" + id);
        MockHttpServletResponse first =
                send(flow(post(FLOWS + "/" + id)).param("version", "1").param("unitPrice", "61"));
        MockHttpServletResponse stale =
                send(flow(post(FLOWS + "/" + id)).param("version", "1").param("unitPrice", "59"));
        MockHttpServletResponse again =
                send(flow(post(FLOWS + "/" + id)).param("version", "2").param("unitPrice", "59"));
        MockHttpServletResponse removed = send(post(FLOWS + "/" + id + "/removal"));

        assertThat(page).contains("value=\"12.5\"").containsPattern("id=\"flow-month-2\" value=\"2\" checked");
        assertThat(first.getStatus()).isEqualTo(302);
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale))
                .contains("Quelqu’un a changé ces données", "Prix d’achat (€ par unité) : 61", "value=\"59\"")
                .contains("name=\"version\" value=\"2\"");
        assertThat(again.getStatus()).isEqualTo(302);
        assertThat(removed.getStatus()).isEqualTo(302);
        assertThat(read("staff-cci", COMPANIES + "/" + JOINERY)).doesNotContain("chauffage d&#39;appoint");
    }

    @Test
    void a_company_is_added_and_changed_by_forms() throws Exception {
        MockHttpServletResponse added =
                send(company(post(COMPANIES), "NONE", "").param("siret", "732 829 320 00074"));
        MockHttpServletResponse stale = send(company(post(COMPANIES + "/73282932000074"), "GIVEN", "2022-01-05")
                .param("version", "7"));
        MockHttpServletResponse changed = send(company(post(COMPANIES + "/73282932000074"), "GIVEN", "2022-01-05")
                .param("version", "1"));

        assertThat(added.getRedirectedUrl()).isEqualTo(COMPANIES + "/73282932000074");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale))
                .contains("Quelqu’un a changé ces données", "Accord de partage : pas demandé", "value=\"2022-01-05\"")
                .contains("name=\"version\" value=\"1\"");
        assertThat(changed.getStatus()).isEqualTo(302);
        assertThat(read("auditor", COMPANIES + "/73282932000074")).contains("Forge", "05/01/2022");
    }

    @Test
    void a_refused_company_keeps_what_was_typed_and_marks_each_field() throws Exception {
        MockHttpServletResponse bad = send(post(COMPANIES)
                .param("siret", "1")
                .param("name", "Forge")
                .param("naf", "99.99Z")
                .param("park", "METROPOLE")
                .param("consent", "GIVEN"));

        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(text(bad))
                .contains("href=\"#company-siret\"", "href=\"#company-naf\"", "href=\"#company-consentOn\"")
                .contains("nomenclature d’activités", "company-naf-fault", "value=\"Forge\"", "value=\"99.99Z\"");
    }

    @Test
    void a_visit_is_noted_on_the_card() throws Exception {
        String visits = COMPANIES + "/" + JOINERY + "/visits";
        MockHttpServletResponse noted = send(post(visits)
                .param("visitedOn", "2022-01-07")
                .param("diagnostic", "true")
                .param("note", "Atelier visité"));
        MockHttpServletResponse ahead =
                send(post(visits).param("visitedOn", "2022-01-11").param("note", "Trop tôt"));

        assertThat(noted.getStatus()).isEqualTo(302);
        assertThat(read("staff-cci", COMPANIES + "/" + JOINERY)).contains("07/01/2022", "Atelier visité", "diagnostic");
        assertThat(read("auditor", COMPANIES + "/" + JOINERY))
                .contains("Atelier visité")
                .doesNotContain("Noter une visite");
        assertThat(read("finance", COMPANIES + "/" + JOINERY)).doesNotContain("Atelier visité");
        assertThat(ahead.getStatus()).isEqualTo(400);
        assertThat(text(ahead)).contains("href=\"#visit-visitedOn\"", "Une visite à venir", "Trop tôt");
        assertThat(send(post(visits)).getStatus()).isEqualTo(400);
    }

    private static MockHttpServletRequestBuilder flow(MockHttpServletRequestBuilder request) {
        return request.param("direction", "IN")
                .param("resource", "GAS")
                .param("quantity", "12,5")
                .param("unit", "MWh")
                .param("period", "MONTH")
                .param("months", "1", "2")
                .param("note", "chauffage d'appoint");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder company(
            MockHttpServletRequestBuilder request, String consent, String day) {
        return request.param("name", "Forge")
                .param("naf", "25.50A")
                .param("park", "METROPOLE")
                .param("consent", consent)
                .param("consentOn", day)
                .param("permitsKnown", "false");
    }

    private String read(String name, String path) {
        return new PageReader(program).read(name, path);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build()
                .perform(request.locale(Locale.FRENCH)
                        .header("Accept-Language", "fr")
                        .with(csrf())
                        .with(user("staff-cci").authorities(() -> "GROUP_staff-cci")))
                .andReturn()
                .getResponse();
    }
}
