package fr.synergies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The slice as its users walk it, in a real browser: from the plan that asks too much to the auditor's reading. */
@SynergiesTest
@EnabledIf(
        value = "fr.synergies.Chromium#isThere",
        disabledReason = "No Chromium at /usr/bin/chromium, and none named by CHROMIUM")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserWalkTest {

    private static final String CASE_2022 = "funding-SYNERGIES-2022-r1";
    private static final Pattern EXCESS = Pattern.compile("dépassement 4.500.€");
    private static final double PATIENCE_MILLIS = 20_000;
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TestSystem system;

    @BeforeAll
    static void startBrowser(@Autowired TestSystem system) {
        system.open();
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void closeBrowser(@Autowired TestSystem system) {
        system.close();
        chromium.close();
    }

    @Test
    @Order(1)
    void what_cannot_be_read_is_said_beside_its_field_and_kept() {
        try (PageVisitor staff = as("staff-cci")) {
            staff.goTo(plan(2022));
            Locator aid = staff.page().locator("[name='lines[0].requestedAid']");
            aid.fill("abc");
            aid.press("Enter");
            assertThat(staff.page().locator(".alert-danger[role=alert] a")).containsText("Ligne 1");
            assertThat(aid).hasValue("abc");
            assertThat(aid).hasAttribute("aria-describedby", "error-lines[0].requestedAid");
            assertThat(staff.page().locator("[id='error-lines[0].requestedAid']"))
                    .containsText("abc");
            staff.look("plan-unreadable");
        }
    }

    @Test
    @Order(1)
    void everyone_else_reads_a_draft_without_editing_it() {
        try (PageVisitor auditor = as("auditor")) {
            auditor.goTo(plan(2022));
            assertThat(auditor.page().locator("main .badge").first()).hasText("Brouillon");
            noButtons(auditor.page());
            auditor.look("plan-draft-read");
        }
    }

    @Test
    @Order(2)
    void staff_see_the_excess_while_typing_and_submit_the_plan_of_2022() {
        try (PageVisitor staff = as("staff-cci")) {
            staff.goTo("/programmes");
            staff.look("programmes");
            staff.page().locator("main h2 a").click();
            staff.look("programme");
            staff.page().getByText("Plan 2022").click();
            staff.press("Ouvrir le dossier sans déposer");
            assertThat(staff.page().locator("[role=status]")).containsText(CASE_2022);
            staff.openTask("Préparer le plan", CASE_2022);
            typeTheExcess(staff.page());
            staff.look("task-prepare");
            staff.press("Déposer le plan");
            assertThat(staff.page().locator("[role=status]")).containsText("Plan déposé");
            staff.look("plan-under-review");
        }
    }

    @Test
    @Order(3)
    void finance_sees_the_arithmetic_and_accepts_the_capped_amounts() {
        try (PageVisitor finance = as("finance")) {
            assertThat(finance.page().locator(".task-count")).hasText("1");
            finance.openTask("Examiner le plan", CASE_2022);
            Locator finding = finance.page().locator(".finding-ERROR");
            assertThat(finding).containsText(Pattern.compile("36.000.€ × 0,75 ETP × 12/12 = 27.000.€"));
            assertThat(finding).containsText(EXCESS);
            assertThat(finance.page().locator("#possible + ul")).containsText("« Approuver » n’est pas possible");
            finance.look("task-review");
            finance.page().getByLabel("Approuver", exactly()).check();
            finance.press("Terminer la tâche");
            assertThat(finance.page().locator("#errors")).containsText("ne peut être approuvé tel quel");
            finance.look("task-review-refused");
            finance.page().getByLabel("Accepter les montants plafonnés").check();
            finance.press("Terminer la tâche");
            assertThat(finance.page().locator(".alert-success").first()).containsText("Examiner le plan");
            finance.look("tasks-empty");
        }
    }

    @Test
    @Order(4)
    void an_auditor_reads_who_did_what_and_why_and_can_change_nothing() {
        try (PageVisitor auditor = as("auditor")) {
            auditor.goTo("/cases");
            auditor.look("cases");
            auditor.page().getByText(CASE_2022).click();
            assertThat(auditor.page().locator("[data-drawn=true]")).isVisible();
            Locator history = auditor.page().locator(".case-timeline");
            assertThat(history).containsText("staff-cci a terminé « Préparer le plan »");
            Locator decision = history.locator("li")
                    .filter(new Locator.FilterOptions().setHasText("finance a accepté les montants plafonnés"));
            assertThat(decision.locator("time")).containsText(Pattern.compile("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d"));
            assertThat(history).containsText(Pattern.compile("[0-9a-f]{12}"));
            noButtons(auditor.page());
            auditor.look("case");
            auditor.goTo(plan(2022));
            assertThat(auditor.page().locator("main .badge").first()).hasText("Adopté");
            noButtons(auditor.page());
            auditor.look("plan-adopted");
        }
    }

    @Test
    @Order(5)
    void a_second_person_of_finance_decides_on_a_derogation() {
        submit(2023);
        String caseId = "funding-SYNERGIES-2023-r1";
        try (PageVisitor finance = as("finance");
                PageVisitor second = as("finance2")) {
            finance.openTask("Examiner le plan", caseId);
            finance.page().getByLabel("Demander une dérogation").check();
            finance.page()
                    .locator("[name=reason]")
                    .fill("Temps plein dès janvier 2023, prévu par la convention signée des partenaires.");
            finance.page().locator("[name=documentReference]").fill("CONV-2023-01");
            finance.press("Terminer la tâche");
            finance.goTo("/tasks");
            assertThat(finance.page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(caseId)))
                    .hasCount(0);
            second.openTask("Statuer sur la dérogation", caseId);
            assertThat(second.page().locator("main")).containsText("CONV-2023-01");
            assertThat(second.page().locator("[name=reason]")).hasValue("");
            second.look("task-derogation");
            second.page().getByLabel("Accorder").check();
            second.press("Terminer la tâche");
            second.goTo(plan(2023));
            assertThat(second.page().locator("main .badge").first()).hasText("Adopté");
        }
    }

    @Test
    @Order(6)
    void a_plan_is_approved_with_the_keyboard_alone() {
        submit(2021);
        try (PageVisitor finance = as("finance")) {
            finance.openTask("Examiner le plan", "funding-SYNERGIES-2021-r1");
            finance.tabTo("[name=decision]");
            finance.page().keyboard().press("Space");
            finance.tabTo(".task-form button[type=submit]");
            finance.page().keyboard().press("Enter");
            assertThat(finance.page().locator(".alert-success").first()).containsText("Examiner le plan");
        }
    }

    @Test
    @Order(7)
    void every_page_speaks_english_when_asked_to() {
        try (PageVisitor auditor = as("auditor")) {
            auditor.page().locator(".language a[lang=en]").click();
            assertThat(auditor.page().locator("html")).hasAttribute("lang", "en");
            for (String path : new String[] {"/tasks", "/programmes", "/programmes/SYNERGIES", plan(2022), "/cases"}) {
                auditor.goTo(path);
                auditor.look("en" + path.replace('/', '-'));
                assertThat(auditor.page().locator(".site-header")).containsText("Sign out");
            }
            auditor.page().getByText(CASE_2022).click();
            assertThat(auditor.page().locator(".case-timeline")).containsText("finance accepted the capped amounts");
            auditor.look("en-case");
            auditor.goTo("/programmes/NONE");
            auditor.look("en-not-found");
        }
    }

    @Test
    @Order(8)
    void staff_vote_on_a_candidate_without_knowing_the_other_sides_vote() {
        meanwhile().recruitUntilTheVote();
        try (PageVisitor staff = as("staff-cci")) {
            staff.openTask("Voter pour la CCI", Concurrently.RECRUITMENT);
            staff.look("task-vote");
            staff.page().getByLabel("C1 Zoé Quenouille").check();
            staff.press("Voter");
            assertThat(staff.page().locator(".alert-success").first()).containsText("Voter pour la CCI");
            staff.goTo("/programmes/SYNERGIES/recruitments/1");
            staff.look("recruitment");
        }
    }

    @Test
    @Order(9)
    void staff_write_minutes_ask_for_dates_and_attach_the_statutes() {
        meanwhile().hire();
        meanwhile().meet();
        try (PageVisitor staff = as("staff-cci")) {
            staff.goTo("/programmes/SYNERGIES");
            assertThat(staff.page().locator("#life")).containsText("En cours");
            staff.page().locator(".contents a[href='#programme-association']").click();
            assertThat(staff.page().locator("#programme-association")).isInViewport();
            staff.look("programme-running");
            writeMinutes(staff);
            proposeDates(staff);
            attachStatutes(staff);
        }
    }

    @Test
    @Order(10)
    void an_auditor_reads_the_life_of_the_programme_and_zooms_into_its_diagram() {
        try (PageVisitor auditor = as("auditor")) {
            auditor.goTo("/cases/programme-SYNERGIES");
            assertThat(auditor.page().locator("[data-drawn=true]")).isVisible();
            double before = auditor.page().locator("#case-diagram").boundingBox().width;
            auditor.press("Tout voir");
            double whole = auditor.page().locator("#case-diagram").boundingBox().width;
            auditor.press("Étape en cours");
            assertThat(auditor.page().locator("#case-diagram").boundingBox().width)
                    .isGreaterThan(before)
                    .isGreaterThan(whole);
            auditor.look("case-life");
            for (String caseId : List.of(Concurrently.RECRUITMENT, Concurrently.POINT, Concurrently.ASSOCIATION)) {
                auditor.goTo("/cases/" + caseId);
                assertThat(auditor.page().locator("[data-drawn=true]")).isVisible();
                auditor.look("case-" + caseId);
            }
            auditor.goTo("/programmes/SYNERGIES");
            noButtons(auditor.page());
            auditor.page().locator(".language a[lang=en]").click();
            assertThat(auditor.page().locator(".contents")).containsText("Timeline");
            auditor.look("en-programme-running");
        }
    }

    @Test
    @Order(11)
    void an_administrator_sees_what_failed_and_registers_no_nonsense() {
        Deployment fragile = meanwhile().failedStep();
        try (PageVisitor admin = as("admin")) {
            admin.goTo("/failed-jobs");
            assertThat(admin.page().locator("main")).containsText("Fragile");
            admin.look("failed-jobs");
            admin.page().locator("[name=reason]").fill("La cause est corrigée.");
            admin.press("Essayer de nouveau");
            assertThat(admin.page().locator(".alert-warning")).containsText("NONE");
            admin.goTo("/programmes/new");
            admin.look("programme-new");
            Locator definition = admin.page().locator("#programme-registration-definition");
            definition.fill(definition.inputValue().replace("postsCreated: 1", "postsCreated: -1"));
            admin.press("Enregistrer et ouvrir sa vie");
            assertThat(admin.page().locator("main .alert-danger")).containsText("postsCreated");
            admin.look("programme-new-refused");
        } finally {
            system.engine().getRepositoryService().deleteDeployment(fragile.getId(), true);
        }
    }

    private static void writeMinutes(PageVisitor staff) {
        staff.openTask("Rédiger le compte rendu", Concurrently.POINT);
        staff.look("task-minutes");
        staff.page().locator("[name=minutes]").fill("Le calendrier est tenu.");
        staff.page().locator("[name='actions[0].what']").fill("Relancer les entreprises");
        staff.page().locator("[name='actions[0].side']").selectOption("CCIMDB");
        staff.page().locator("[name='actions[0].due']").fill("2022-03-01");
        staff.press("Terminer la tâche");
        assertThat(staff.page().locator(".alert-success").first()).containsText("Rédiger le compte rendu");
    }

    private static void proposeDates(PageVisitor staff) {
        staff.openTask("Proposer des dates", Concurrently.COMMITTEE);
        staff.press("Terminer la tâche");
        assertThat(staff.page().locator("#errors")).containsText("Première date");
        staff.look("task-dates-refused");
        staff.page().locator("[name=date1]").fill("2022-03-08");
        staff.page().locator("[name=date2]").fill("2022-03-10");
        staff.press("Terminer la tâche");
        assertThat(staff.page().locator(".alert-success").first()).containsText("Proposer des dates");
    }

    private static void attachStatutes(PageVisitor staff) {
        staff.openTask("Rédiger les statuts", Concurrently.ASSOCIATION);
        staff.look("task-statutes");
        staff.page()
                .locator("#document-file")
                .setInputFiles(new FilePayload(
                        "statuts.pdf", "application/pdf", "%PDF-1.7 statuts".getBytes(StandardCharsets.US_ASCII)));
        staff.press("Joindre le document");
        assertThat(staff.page().locator("[role=status]")).containsText("statuts.pdf");
        staff.look("task-statutes-attached");
        staff.press("Terminer la tâche");
        assertThat(staff.page().locator(".alert-success").first()).containsText("Rédiger les statuts");
    }

    private Concurrently meanwhile() {
        return new Concurrently(system);
    }

    private static void typeTheExcess(Page page) {
        page.waitForLoadState(); // the verdict refreshes once the scripts are there
        Locator aid = page.locator("[name='lines[0].requestedAid']");
        aid.fill("27000");
        assertThat(page.locator("#preview .finding-ERROR")).hasCount(0);
        aid.fill("31500");
        assertThat(page.locator("#preview .finding-ERROR")).containsText(EXCESS);
    }

    private void submit(int year) {
        try (PageVisitor staff = as("staff-metropole")) {
            staff.goTo(plan(year));
            staff.press("Déposer le plan");
            assertThat(staff.page().locator("[role=status]")).containsText("Plan déposé");
        }
    }

    private static void noButtons(Page page) {
        assertThat(page.locator("main form[method=post]").count()).isZero();
        assertThat(page.locator("main button:not([data-zoom]), main [type=submit]")
                        .count())
                .isZero();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String plan(int year) {
        return "/programmes/SYNERGIES/exercises/" + year + "/funding-plan";
    }

    private PageVisitor as(String user) {
        return PageVisitor.as(user, chromium.browser(), "http://localhost:" + port);
    }
}
