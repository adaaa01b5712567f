package fr.synergies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Synergies as staff find and carry them and as auditors prove what was done, in a real browser. */
@SynergiesTest
@EnabledIf(
        value = "fr.synergies.Chromium#isThere",
        disabledReason = "No Chromium at /usr/bin/chromium, and none named by CHROMIUM")
class SynergyWalkTest {

    private static final String PROGRAMME = "/programmes/SYNERGIES";
    private static final double PATIENCE_MILLIS = 20_000;
    private static Chromium chromium;

    @Autowired
    private TestSystem system;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    /** The fictitious town, judged. */
    @BeforeEach
    void open() throws Exception {
        system.open();
        byte[] town = new ClassPathResource("samples/town.csv").getInputStream().readAllBytes();
        Answer stored =
                system.client("staff-cci").upload("/api/programmes/SYNERGIES/imports", "table", "town.csv", town);
        assertThat(stored.status()).as(stored.text()).isEqualTo(200);
        settle();
    }

    @AfterEach
    void close() {
        settle();
        system.close();
    }

    @Test
    void a_synergy_is_found_in_the_network_opened_and_carried_to_its_first_visit() {
        try (PageVisitor staff = as("staff-cci")) {
            staff.goTo(PROGRAMME + "/network");
            staff.look("network");
            Page page = staff.page();
            page.locator("main tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Électricité"))
                    .locator("th a")
                    .click();
            assertThat(page.locator("main")).containsText("Calcul de l’économie");
            staff.look("synergy-proposed");
            staff.press("Ouvrir le dossier");
            assertThat(page.locator("h1")).containsText("À visiter");
            staff.look("synergy-carried");
            page.getByText("Voir le dossier").click();
            assertThat(page.locator("[data-drawn=true]")).isVisible();
            staff.look("synergy-case");
            page.getByText("Visiter et confirmer le diagnostic").first().click();
            staff.look("synergy-visit");
            page.locator("[name=visitedOn]").fill("2022-01-07");
            staff.press("Terminer la tâche");
            assertThat(page.locator(".alert-success").first()).containsText("Visiter et confirmer le diagnostic");
            staff.goTo(PROGRAMME + "/synergies/board");
            staff.look("synergy-board");
            staff.goTo(PROGRAMME + "/indicators");
            assertThat(page.locator("main tbody tr").first()).containsText("1");
            staff.look("indicators");
            page.locator("main tbody tr").first().locator("a").click();
            assertThat(page.locator("main")).containsText("07/01/2022");
            staff.look("indicator-facts");
            for (String path : new String[] {"/network", "/synergies", "/synergies/board", "/indicators"}) {
                fits(staff, PROGRAMME + path);
            }
        }
    }

    @Test
    void a_working_group_opens_a_purchase() {
        system.client("staff-cci").post("/api" + PROGRAMME + "/working-groups", "{\"code\":\"ENERGY_PURCHASING\"}");
        try (PageVisitor staff = as("staff-cci")) {
            String group = PROGRAMME + "/working-groups/ENERGY_PURCHASING";
            staff.goTo(group);
            staff.look("working-group");
            staff.press("Ouvrir un achat groupé");
            staff.goTo(group);
            assertThat(staff.page().locator("main")).not().containsText("Aucun achat groupé");
            staff.goTo(group + "/purchases/1");
            staff.look("purchase");
            fits(staff, group);
            fits(staff, group + "/purchases/1");
        }
    }

    @Test
    void an_auditor_reads_what_is_proposed_and_proves_the_history() {
        assertThat(system.client("admin").post("/api/audit/seals", "{}").status())
                .isEqualTo(200);
        try (PageVisitor auditor = as("auditor")) {
            for (String path : new String[] {"/synergies", "/network", "/indicators", "/synergies/board"}) {
                auditor.goTo(PROGRAMME + path);
                assertThat(auditor.page().locator("main form[method=post]").count())
                        .isZero();
                assertThat(auditor.page().locator("main")).not().containsText("Supermarché Sud");
            }
            auditor.goTo("/audit");
            auditor.press("Tout vérifier");
            assertThat(auditor.page().locator("[role=status]")).containsText("L’historique est intact");
            auditor.look("audit");
            auditor.page().locator(".language a[lang=en]").click();
            assertThat(auditor.page().locator("h1")).hasText("Proof of the history");
            for (String path : new String[] {"/synergies", "/network", "/indicators", "/synergies/board"}) {
                auditor.goTo(PROGRAMME + path);
                auditor.look("en-auditor" + path.replace('/', '-'));
            }
        }
    }

    /** Nothing makes the whole page scroll sideways on a phone. */
    private static void fits(PageVisitor client, String path) {
        client.page().setViewportSize(390, 844);
        client.goTo(path);
        client.look("phone" + path.replace('/', '-'));
        assertThat((Boolean) client.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(path)
                .isTrue();
        client.page().setViewportSize(1280, 850);
    }

    private void settle() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> system.client("staff-cci")
                        .get("/api" + PROGRAMME + "/synergies/detections/latest")
                        .at("/status")
                        .matches("DONE|FAILED"));
    }

    private PageVisitor as(String user) {
        return PageVisitor.as(user, chromium.browser(), system.client("").origin());
    }
}
