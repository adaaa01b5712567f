package fr.synergies.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.ApiClient;
import fr.synergies.PageReader;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.trail.Act;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The report of a case on paper says what the page says, in both languages, to eyes and to screen readers. */
@SynergiesTest
class CaseReportTest {

    private static final String CASE = Plans.caseId(2022);
    private static final String REASON = "L’aide dépasse le plafond \uD83D\uDE00 <b>&\u0007";

    @Autowired
    private TestSystem system;

    @Autowired
    private CaseReports reports;

    @Autowired
    private CaseHistory history;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext program;

    @BeforeEach
    void open() {
        system.open();
        system.client("staff-cci").post(Plans.path(2022) + "/submission", "{}");
        system.clock().moveTo(TestSystem.START.plus(Duration.ofDays(2)));
        transaction.executeWithoutResult(status -> events.publishEvent(
                Act.in(CASE).at("reviewFundingPlan").did("task-released").because(REASON)));
        system.complete("finance", CASE, "reviewFundingPlan", "{\"decision\":\"ACCEPT_CAPPED\"}");
        system.client("admin").post("/api/audit/seals", "{}");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void it_says_in_french_what_was_done_why_and_how_to_verify_it() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(take(CASE, "fr"))) {
            assertThat(words(pdf))
                    .contains("Rapport du dossier " + CASE, "Historique", "finance a accepté les montants plafonnés")
                    .contains("L’aide dépasse le plafond", "<b>&", "Verdict :", "Règles :", "Vert : étape passée")
                    .contains("Examiner le plan (tâche) passée 1 2 j", "sont couverts par le scellé n° 1")
                    .contains("java -jar synergies.jar verify audit-" + CASE + ".zip");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
    }

    @Test
    void it_says_the_same_in_english() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(take(CASE, "en"))) {
            assertThat(words(pdf))
                    .contains(
                            "Report of case " + CASE,
                            "History",
                            "finance accepted the capped amounts",
                            "are covered by seal no. 1");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void a_screen_reader_finds_title_language_structure_and_fonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(take(CASE, "fr"))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Rapport du dossier " + CASE);
            assertThat(pdf.getDocumentInformation().getSubject()).contains(CASE);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void the_diagram_is_drawn_with_the_way_that_was_taken() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(take(CASE, "fr"))) {
            BufferedImage page = new PDFRenderer(pdf).renderImage(1);
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            int green = 0;
            for (int x = 0; x < page.getWidth(); x++) {
                for (int y = 0; y < page.getHeight(); y++) {
                    green += (page.getRGB(x, y) & 0xffffff) == 0x198754 ? 1 : 0;
                }
            }
            assertThat(green).isGreaterThan(200);
        }
    }

    @Test
    void a_wide_diagram_is_spread_over_sheets_on_which_it_can_be_read() throws IOException {
        Deployment deployed = system.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("wide.bpmn", wide())
                .deploy();
        system.engine().getRuntimeService().startProcessInstanceByKey("wide", "wide-1");
        try (PDDocument pdf = Loader.loadPDF(reports.take("wide-1", 1, Locale.FRENCH))) {
            assertThat(words(pdf)).contains("1 sur 3 de gauche à droite", "3 sur 3 de gauche à droite");
            assertThat(pdf.getPage(3).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(pdf.getPage(4).getMediaBox().getWidth()).isLessThan(600);
        }
        system.engine().getRepositoryService().deleteDeployment(deployed.getId(), true);
    }

    private static BpmnModelInstance wide() {
        var builder = Bpmn.createExecutableProcess("wide")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("wideBegun");
        var last = builder.userTask("wideTask").camundaCandidateGroups("staff-cci");
        for (int each = 0; each < 14; each++) {
            last = last.userTask().name("Étape " + each).camundaCandidateGroups("staff-cci");
        }
        return last.endEvent("wideDone").done();
    }

    @Test
    void that_it_was_taken_is_an_act_and_the_page_offers_it() {
        take(CASE, "fr");

        assertThat(history.of("audit", 0, 10, Locale.FRENCH).acts())
                .extracting(HistoryEntry::sentence)
                .contains("auditor a pris le rapport du dossier " + CASE);
        assertThat(new PageReader(program).read("staff-cci", "/cases/" + CASE))
                .contains("href=\"/cases/" + CASE + "/report.pdf\"")
                .doesNotContain("/api/audit/file");
        assertThat(new PageReader(program).read("auditor", "/cases/" + CASE))
                .contains("href=\"/api/audit/file?case=" + CASE + "\"");
        ApiClient auditor = system.client("auditor");
        assertThat(auditor.get("/api/cases/nowhere/report.pdf").status()).isEqualTo(404);
        assertThat(auditor.get("/api/cases/" + CASE + "/report.pdf?part=2").status())
                .isEqualTo(404);
        assertThat(auditor.get("/api/cases/" + CASE + "/report.pdf?part=0").status())
                .isEqualTo(404);
    }

    @Test
    void a_long_case_comes_in_parts_that_leave_nothing_out() throws IOException {
        String caseId = "long-case";
        int acts = CaseReports.ACTS + 5;
        for (int batch = 0; batch < acts; batch += 201) {
            int from = batch;
            transaction.executeWithoutResult(status -> {
                for (int each = from; each < Math.min(acts, from + 201); each++) {
                    events.publishEvent(Act.in(caseId).did("done").because("Acte long " + each + "."));
                }
            });
        }
        assertThat(reports.parts(caseId)).isEqualTo(2);
        try (PDDocument first = Loader.loadPDF(reports.take(caseId, 1, Locale.FRENCH));
                PDDocument second = Loader.loadPDF(reports.take(caseId, 2, Locale.FRENCH))) {
            assertThat(words(first))
                    .contains("Partie 1 sur 2", "Acte long 0.", "Acte long " + (CaseReports.ACTS - 1) + ".");
            assertThat(words(second))
                    .contains("Partie 2 sur 2", "Acte long " + CaseReports.ACTS + ".", "Acte long " + (acts - 1) + ".")
                    .doesNotContain("Acte long " + (CaseReports.ACTS - 1) + ".");
        }
        assertThat(new PageReader(program).read("auditor", "/cases/" + caseId))
                .contains("report.pdf?part=2", "partie 2 sur 2");
    }

    private byte[] take(String caseId, String language) {
        ApiClient auditor = system.client("auditor");
        String credentials = Base64.getEncoder().encodeToString("auditor:synergies".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(auditor.origin() + "/api/cases/" + caseId + "/report.pdf"))
                .header("Accept-Language", language)
                .header("Authorization", "Basic " + credentials)
                .build();
        try {
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
            try (InputStream body = response.body()) {
                return body.readAllBytes();
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String words(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
}
