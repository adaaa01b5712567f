package fr.synergies.synergy;

import static fr.synergies.synergy.Town.JOINERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.synergies.Office;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
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

    @Autowired
    private Office office;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        office.open();
        Town.take(office, "", Town.sample());
        Town.settle(office);
    }

    @AfterEach
    void settle() {
        Town.settle(office);
        office.close();
    }

    @Test
    void companies_are_found_from_the_programme_and_lead_to_their_cards() {
        assertThat(read("staff-cci", "/programmes/SYNERGIES")).contains("href=\"" + COMPANIES + "\"");
        assertThat(read("staff-cci", COMPANIES + "?q=lamartin&park=CAP_NORD"))
                .contains(COMPANIES + "/" + JOINERY, "Ajouter une entreprise", "Vérifier seulement")
                .doesNotContain("Verrerie");
        assertThat(read("auditor", COMPANIES))
                .contains("Verrerie")
                .doesNotContain("Supermarché", "Ajouter une entreprise", "Vérifier seulement");
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
    void a_flow_is_added_on_the_card_or_refused_with_what_was_typed() throws Exception {
        String flows = COMPANIES + "/" + JOINERY + "/flows";
        MockHttpServletResponse good = send(post(flows)
                .param("direction", "IN")
                .param("resource", "GAS")
                .param("quantity", "12,5")
                .param("unit", "MWh")
                .param("period", "MONTH")
                .param("months", "1, 2")
                .param("note", "chauffage d'appoint"));
        MockHttpServletResponse bad = send(post(flows)
                .param("direction", "IN")
                .param("resource", "GAS")
                .param("quantity", "beaucoup")
                .param("period", "MONTH"));

        assertThat(good.getStatus()).isEqualTo(302);
        assertThat(read("staff-cci", COMPANIES + "/" + JOINERY)).contains("chauffage d&#39;appoint", "1, 2");
        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(bad.getContentAsString(StandardCharsets.UTF_8))
                .contains("Quantité : Un nombre est attendu", "value=\"beaucoup\"");
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
        assertThat(stale.getStatus()).isEqualTo(400);
        assertThat(stale.getContentAsString(StandardCharsets.UTF_8)).contains("Quelqu’un a changé ces données");
        assertThat(changed.getStatus()).isEqualTo(302);
        assertThat(read("auditor", COMPANIES + "/73282932000074")).contains("Forge", "05/01/2022");
        assertThat(send(company(post(COMPANIES), "GIVEN", "").param("siret", "1"))
                        .getStatus())
                .isEqualTo(400);
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
