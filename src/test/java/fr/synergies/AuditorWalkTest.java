package fr.synergies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** What an auditor finds out without asking anybody, in a real browser, at a desk and with a phone; and how rules change under two pairs of eyes. */
@SynergiesTest
@EnabledIf(
        value = "fr.synergies.Chromium#isThere",
        disabledReason = "No Chromium at /usr/bin/chromium, and none named by CHROMIUM")
class AuditorWalkTest {

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
    void adopt_two_plans() {
        system.open();
        for (int year : new int[] {2022, 2023}) {
            assertThat(system.client("staff-cci")
                            .post(Plans.path(year) + "/submission", "{}")
                            .status())
                    .isEqualTo(200);
            assertThat(system.complete(
                                    "finance",
                                    Plans.caseId(year),
                                    "reviewFundingPlan",
                                    "{\"decision\":\"ACCEPT_CAPPED\",\"reason\":\"Convention de " + year + "\"}")
                            .status())
                    .isEqualTo(204);
        }
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void an_auditor_asks_who_did_it_why_and_who_else_could_have() {
        try (PageVisitor auditor = as("auditor")) {
            Page page = auditor.page();
            auditor.goTo("/cases/" + Plans.caseId(2022));
            assertThat(page.locator("[data-drawn=true]")).isVisible();
            auditor.look("audit-case");
            page.locator("#case-diagram [role=button][aria-label*='Examiner le plan']")
                    .first()
                    .click();
            Locator history = page.locator(".case-timeline");
            assertThat(history).not().containsText("a terminé « Préparer le plan »");
            assertThat(history).containsText("Convention de 2022");
            auditor.look("audit-case-step");
            history.locator("li")
                    .filter(new Locator.FilterOptions().setHasText("finance a accepté"))
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Détail")))
                    .click();
            assertThat(page.locator("main")).containsText("Qui aurait pu le faire");
            assertThat(page.locator("main table")).containsText("finance2");
            auditor.look("audit-act");
            auditor.goTo("/cases/compare?left=" + Plans.caseId(2022) + "&right=" + Plans.caseId(2023));
            assertThat(page.locator("[data-drawn=true]")).isVisible();
            auditor.look("audit-compare");
            narrow(page);
            fits(page);
            auditor.goTo("/cases/" + Plans.caseId(2022));
            auditor.look("audit-case-phone");
            fits(page);
        }
    }

    @Test
    void an_auditor_searches_exports_and_verifies() throws IOException {
        try (PageVisitor auditor = as("auditor")) {
            Page page = auditor.page();
            auditor.goTo("/audit/search");
            page.fill("[name=text]", "convention");
            auditor.press("Chercher");
            assertThat(page.locator("main table tbody tr")).hasCount(2);
            auditor.look("audit-search");
            var file = page.waitForDownload(() -> auditor.press("CSV"));
            assertThat(Files.readString(file.path())).contains(Plans.caseId(2022), "Convention de 2023");
            narrow(page);
            auditor.look("audit-search-phone");
            fits(page);
            auditor.goTo("/audit");
            auditor.press("Tout vérifier");
            assertThat(page.locator("[role=status]")).containsText("L’historique est intact");
            auditor.look("audit-proof-phone");
            fits(page);
        }
    }

    @Test
    void rules_are_changed_by_two_persons_and_the_verdict_of_before_says_what_that_makes() {
        try (PageVisitor first = as("finance");
                PageVisitor second = as("finance2");
                PageVisitor auditor = as("auditor")) {
            first.goTo("/rules");
            first.look("rules");
            first.press("Proposer un changement");
            String proposal = first.page().url().replaceFirst(".*(/rules/proposals/\\d+).*", "$1");
            first.goTo(proposal + "/table?path=funding/caps.csv");
            Locator ceiling =
                    first.page().locator("main input[value='36000.00']").first();
            ceiling.fill("trente mille");
            first.press("Enregistrer");
            assertThat(first.page().locator("main .alert-danger")).isVisible();
            first.look("rules-table-refused");
            first.page().locator("main input[value='trente mille']").first().fill("30000.00");
            first.press("Enregistrer");
            first.goTo(proposal);
            first.press("Vérifier");
            first.look("rules-cases-broken");
            first.press("Reprendre les réponses dans les cas");
            assertThat(first.page().locator("section[aria-labelledby=examination]"))
                    .containsText("funding-SYNERGIES-2022-r1");
            first.page().locator("form[action$='/submission'] textarea").fill("La convention abaisse le plafond.");
            first.press("Soumettre");
            first.look("rules-proposal");
            narrow(first.page());
            fits(first.page());
            first.look("rules-proposal-phone");

            second.goTo(proposal);
            second.page().locator("form[action$='/decision'] textarea").first().fill("Vu avec la Région.");
            second.press("Mettre en vigueur");
            assertThat(second.page().locator("main")).containsText("en vigueur");
            second.look("rules-activated");

            auditor.goTo("/cases/" + Plans.caseId(2022));
            auditor.page()
                    .locator(".case-timeline a[href*='/decisions/']")
                    .first()
                    .click();
            assertThat(auditor.page().locator("main")).containsText("Pourquoi ce verdict");
            auditor.press("Avec les règles de ce verdict");
            assertThat(auditor.page().locator("[role=status]")).containsText("exactement le même verdict");
            auditor.look("decision");
            auditor.press("Avec les règles d’aujourd’hui");
            assertThat(auditor.page().locator("[role=status]")).containsText("un autre verdict");
            narrow(auditor.page());
            auditor.look("decision-phone");
            fits(auditor.page());
        }
    }

    private PageVisitor as(String user) {
        return PageVisitor.as(user, chromium.browser(), system.client("").origin());
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
}
