package fr.synergies.exchange.imports;

import static fr.synergies.CsrfCookie.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.synergy.carried.Town;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SynergiesTest
class ImportPageTest {

    private static final String IMPORTS = "/programmes/SYNERGIES/imports";
    private static final String PROFILES = "/programmes/SYNERGIES/import-profiles";

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void settle() {
        Town.settle(system);
        system.close();
    }

    @Test
    void a_file_is_checked_read_about_and_confirmed() throws Exception {
        String one = sent(new String(Town.sample(), StandardCharsets.UTF_8).replaceFirst(";piece;", ";stone;"), "");
        String report = read(one);
        int before = system.rows("company");
        MockHttpServletResponse confirmed = send(post(one + "/confirmation").param("mode", "GOOD_ROWS"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> read(one).contains("Le tableau est importé"));

        assertThat(report)
                .contains("Vérification : rien n’est enregistré", "dont 1 à corriger", "stone", "faults.csv")
                .contains("Enregistrer les 48 bonnes lignes seulement")
                .doesNotContain("Tout enregistrer", "hx-trigger=\"every 2s\"");
        assertThat(before).isZero();
        assertThat(confirmed.getStatus()).isEqualTo(302);
        assertThat(system.rows("company")).isEqualTo(20);
        assertThat(read(IMPORTS)).contains("town.csv", "enregistré", "Modèle vide (XLSX)", "Ville fictive");
        assertThat(send(post(one + "/confirmation")).getStatus()).isEqualTo(409);
    }

    @Test
    void a_file_without_fault_is_stored_whole() throws Exception {
        String one = sent(new String(Town.sample(), StandardCharsets.UTF_8), "");

        assertThat(read(one)).contains("Tout enregistrer").doesNotContain("bonnes lignes", "Lignes à corriger");
    }

    @Test
    void no_file_and_a_file_that_is_no_table_are_refused_beside_the_field() throws Exception {
        MockHttpServletResponse none = send(multipart(IMPORTS));
        MockHttpServletResponse other = send(multipart(IMPORTS)
                .file(new MockMultipartFile("file", "a.csv", "text/csv", "a;b".getBytes(StandardCharsets.UTF_8))));

        assertThat(none.getStatus()).isEqualTo(400);
        assertThat(text(none)).contains("Choisissez un fichier", "href=\"#import-file\"", "import-file-fault");
        assertThat(other.getStatus()).isEqualTo(400);
        assertThat(text(other)).contains("La colonne « a » est inconnue");
    }

    @Test
    void a_profile_is_added_chosen_changed_and_removed() throws Exception {
        MockHttpServletResponse bad = send(post(PROFILES).param("name", "ACTIF").param("header-siret", "N° SIRET"));
        MockHttpServletResponse added = send(profile(post(PROFILES).param("name", "ACTIF")));
        String page = read(PROFILES + "/ACTIF");
        MockHttpServletResponse stale = send(profile(post(PROFILES + "/ACTIF")).param("version", "7"));
        String one = sent("N° SIRET;Nom;APE\n" + Town.JOINERY + ";Menuiserie;16.23Z\n", "ACTIF");

        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(text(bad)).contains("href=\"#profile-naf\"", "profile-naf-fault", "value=\"N° SIRET\"");
        assertThat(added.getStatus()).as(text(added)).isEqualTo(302);
        assertThat(page).contains("value=\"APE\"", "zone nord=CAP_NORD", "name=\"version\" value=\"1\"");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(read(one)).contains("lu par le profil ACTIF", "Tout enregistrer");
        assertThat(read(IMPORTS)).contains(PROFILES + "/ACTIF");
        assertThat(send(post(PROFILES + "/ACTIF/removal")).getStatus()).isEqualTo(302);
        assertThat(system.rows("import_profile")).isZero();
    }

    private static MockHttpServletRequestBuilder profile(MockHttpServletRequestBuilder request) {
        return request.param("header-siret", "N° SIRET")
                .param("header-name", "Nom")
                .param("header-naf", "APE")
                .param("constant-park", "CAP_NORD")
                .param("words-park", "Zone Nord=CAP_NORD")
                .param("constant-consent", "NONE");
    }

    private String sent(String table, String profile) throws Exception {
        MockHttpServletResponse sent = send(multipart(IMPORTS)
                .file(new MockMultipartFile("file", "town.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .param("profile", profile));
        assertThat(sent.getStatus()).as(text(sent)).isEqualTo(302);
        return sent.getRedirectedUrl();
    }

    private String read(String path) {
        return new PageReader(program).read("staff-cci", path);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
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
