package fr.synergies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Companies as staff notes and imports them, in a real browser: at a desk, with a tablet, with a phone. */
@SynergiesTest
@EnabledIf(
        value = "fr.synergies.Chromium#isThere",
        disabledReason = "No Chromium at /usr/bin/chromium, and none named by CHROMIUM")
class CompanyWalkTest {

    private static final String COMPANIES = "/programmes/SYNERGIES/companies";
    private static final String JOINERY = COMPANIES + "/99900001100018";
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

    @BeforeEach
    void open() {
        system.open();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void a_table_is_checked_confirmed_and_stored() throws IOException {
        try (PageVisitor staff = staff()) {
            staff.goTo("/programmes/SYNERGIES/imports");
            staff.press("Vérifier le fichier");
            assertThat(staff.page().locator("[data-refused] a")).containsText("Choisissez un fichier");
            staff.look("imports-refused");
            send(staff.page(), town().replaceFirst(";piece;", ";stone;"));
            staff.press("Vérifier le fichier");
            assertThat(staff.page().locator("#import-state")).containsText("dont 1 à corriger");
            staff.look("import-checked");
            narrow(staff.page());
            staff.look("import-checked-phone");
            fits(staff.page());
            staff.press("Enregistrer les 48 bonnes lignes seulement");
            assertThat(staff.page().locator("#import-state")).containsText("Le tableau est importé");
            staff.look("import-stored-phone");
            staff.goTo("/programmes/SYNERGIES/import-profiles/_new");
            staff.look("import-profile-phone");
            fits(staff.page());
            staff.goTo(COMPANIES);
            staff.look("companies-phone");
            fits(staff.page());
        }
    }

    @Test
    void a_flow_is_noted_on_a_tablet_with_the_next_one_in_view() throws IOException {
        try (PageVisitor staff = staff()) {
            stored(staff);
            staff.page().setViewportSize(820, 1180);
            staff.goTo(JOINERY);
            staff.look("company-tablet");
            staff.page().getByText("Ajouter un flux").click();
            staff.page().getByText("Entre (achat, besoin)").click();
            assertThat(staff.page().locator("#flow-wasteCode")).isHidden();
            staff.page().getByText("Sort (déchet, surplus)").click();
            assertThat(staff.page().locator("#flow-wasteCode")).isVisible();
            staff.page().locator("#flow-quantity").fill("beaucoup");
            staff.page().locator("label[for=flow-month-3]").click();
            staff.press("Enregistrer et noter le suivant");
            assertThat(staff.page().locator("#flow-quantity")).hasValue("beaucoup");
            assertThat(staff.page().locator("#flow-month-3")).isChecked();
            staff.look("flow-refused-tablet");
            staff.page().locator("[data-refused] a[href='#flow-resource']").click();
            staff.page().locator("#flow-resource").selectOption("METAL");
            staff.page().locator("#flow-quantity").fill("12,5");
            staff.page().locator("#flow-unit").selectOption("t");
            staff.page().locator("#flow-wasteCode").fill("12 01 01");
            staff.press("Enregistrer et noter le suivant");
            assertThat(staff.page().locator("[role=status]")).containsText("Le flux est enregistré");
            assertThat(staff.page().locator("#noted")).containsText("4 flux");
            narrow(staff.page());
            staff.look("flow-phone");
            fits(staff.page());
            staff.goTo(JOINERY);
            fits(staff.page());
            staff.page().getByText("Noter une visite").first().click();
            staff.look("company-phone");
            staff.press("Noter une visite");
            assertThat(staff.page().locator("main")).containsText("10/01/2022");
            staff.goTo(JOINERY + "/form");
            staff.page().locator("#company-naf").fill("99.99Z");
            staff.press("Enregistrer");
            assertThat(staff.page().locator("#company-naf-fault")).containsText("nomenclature");
            staff.look("company-form-phone");
            fits(staff.page());
        }
    }

    private void stored(PageVisitor staff) throws IOException {
        staff.goTo("/programmes/SYNERGIES/imports");
        send(staff.page(), town());
        staff.press("Vérifier le fichier");
        staff.press("Tout enregistrer");
        assertThat(staff.page().locator("#import-state")).containsText("Le tableau est importé");
    }

    private PageVisitor staff() {
        return PageVisitor.as("staff-cci", chromium.browser(), system.client("").origin());
    }

    private static void narrow(Page page) {
        page.setViewportSize(390, 844);
    }

    /** Nothing makes the whole page scroll sideways. */
    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page.url())
                .isTrue();
    }

    private static void send(Page page, String table) {
        page.locator("#import-file")
                .setInputFiles(new FilePayload("town.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private static String town() throws IOException {
        return new ClassPathResource("samples/town.csv").getContentAsString(StandardCharsets.UTF_8);
    }
}
