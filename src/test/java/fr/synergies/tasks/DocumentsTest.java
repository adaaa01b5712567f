package fr.synergies.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.Http;
import fr.synergies.PageReader;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.association.Creation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Documents attached to tasks: who may, what is taken, what waits for them, and how they are handed out. */
@SynergiesTest
class DocumentsTest {

    private static final byte[] PDF = "%PDF-1.7 les statuts".getBytes(StandardCharsets.ISO_8859_1);
    private static final String LIST = "/api/cases/" + Creation.CASE + "/documents";

    @Autowired
    private TestSystem system;

    @Autowired
    private WebApplicationContext context;

    private Creation creation;

    @BeforeEach
    void open() {
        system.open();
        creation = new Creation(system).opened().feasible();
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void a_task_says_which_documents_it_asks_for() {
        Answer task = system.client("staff-cci").get("/api/tasks/" + task());
        assertThat(task.json().path("documents")).hasSize(1);
        assertThat(task.at("/documents/0")).isEqualTo("STATUTES");
    }

    @Test
    void a_document_is_kept_with_what_identifies_it_and_handed_out_as_a_file() {
        Answer attached = attach("staff-cci", "STATUTES", "../C:\\Projet de statuts <1>é.PDF", PDF);
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        assertThat(attached.at("/name")).isEqualTo("Projet de statuts _1_é.PDF");
        assertThat(attached.at("/mediaType")).isEqualTo("application/pdf");
        assertThat(attached.at("/size")).isEqualTo(String.valueOf(PDF.length));
        assertThat(attached.at("/sha256")).matches("[0-9a-f]{64}");
        assertThat(attached.at("/author")).isEqualTo("staff-cci");
        assertThat(attached.at("/element")).isEqualTo("draftStatutes");

        JsonNode listed = system.client("auditor").get(LIST).json();
        assertThat(listed).hasSize(1);
        HttpResponse<String> file = Http.basic(port(), "auditor", "synergies").get(LIST + "/" + attached.at("/id"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("%PDF-1.7 les statuts");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Projet%20de%20statuts");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(system.client("auditor")
                        .get("/api/cases/funding-SYNERGIES-2022-r1/documents/" + attached.at("/id"))
                        .status())
                .as("not a document of that case")
                .isEqualTo(404);
    }

    @Test
    void the_trail_tells_who_attached_what() {
        attach("staff-metropole", "STATUTES", "statuts.pdf", PDF);
        JsonNode entries = system.client("auditor")
                .get("/api/cases/" + Creation.CASE + "/history?limit=200")
                .json()
                .path("entries");
        assertThat(entries.findValuesAsText("sentence")).contains("staff-metropole a joint un document : Statuts");
        assertThat(entries.findValuesAsText("reason")).anyMatch(reason -> reason.startsWith("statuts.pdf (SHA-256 "));
    }

    @Test
    void a_task_waits_for_its_documents_whoever_completes_it_and_by_whichever_way() {
        Answer refused = creation.complete("staff-cci", "draftStatutes", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("documents.STATUTES");
        assertThat(refused.at("/errors/0/message")).contains("« Statuts » manque");
        Answer english = system.client("staff-cci")
                .reading("en")
                .post("/api/tasks/" + task() + "/completion", "{\"variables\":{}}");
        assertThat(english.at("/errors/0/message")).contains("“Statutes” is missing");
        Answer engine = system.client("staff-cci").post("/engine-rest/task/" + task() + "/complete", "{}");
        assertThat(engine.status()).as(engine.text()).isBetween(400, 499);
        assertThat(engine.text()).contains("Statuts");
        attach("staff-cci", "OTHER", "note.txt", "une note".getBytes(StandardCharsets.UTF_8));
        assertThat(creation.complete("staff-cci", "draftStatutes", "{}").status())
                .isEqualTo(400);
        attach("staff-cci", "STATUTES", "statuts.pdf", PDF);
        assertThat(creation.complete("staff-cci", "draftStatutes", "{}").status())
                .isEqualTo(204);
    }

    @Test
    void only_who_may_work_on_the_task_attaches() {
        assertThat(attach("auditor", "STATUTES", "statuts.pdf", PDF).status()).isEqualTo(403);
        assertThat(attach("finance", "STATUTES", "statuts.pdf", PDF).status()).isIn(403, 404);
        assertThat(attach("", "STATUTES", "statuts.pdf", PDF).status()).isEqualTo(401);
        system.client("staff-cci").post("/api/tasks/" + task() + "/claim", "");
        assertThat(attach("staff-metropole", "STATUTES", "statuts.pdf", PDF).status())
                .as("claimed by another")
                .isEqualTo(409);
        assertThat(system.client("staff-cci")
                        .upload("/api/tasks/nowhere/documents", "STATUTES", "statuts.pdf", PDF)
                        .status())
                .isEqualTo(404);
        assertThat(system.rows("document")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "STATUTES, statuts.exe, %PDF-1.7, file",
        "STATUTES, statuts, %PDF-1.7, file",
        "STATUTES, statuts.pdf, pas un pdf, file",
        "STATUTES, statuts.docx, %PDF-1.7, file",
        "STATUTES, photo.png, %PDF-1.7, file",
        "STATUTES, date.ics, bonjour, file",
        "STATUTES, statuts.pdf, '', file",
        "STATUTES, '', %PDF-1.7, file",
        "BANK_DETAILS, rib.pdf, %PDF-1.7, kind",
        "'', statuts.pdf, %PDF-1.7, kind"
    })
    void what_is_wrong_with_a_file_is_said(String kind, String name, String content, String field) {
        Answer refused = attach("staff-cci", kind, name, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(field);
        assertThat(system.rows("document")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "statuts.odt, 'PK\u0003\u0004xx'",
        "plan.XLSX, 'PK\u0003\u0004xx'",
        "photo.jpeg, '\u00ff\u00d8\u00ffxx'",
        "date.ics, BEGIN:VCALENDAR"
    })
    void each_type_is_taken_by_its_name_and_its_beginning(String name, String content) {
        assertThat(attach("staff-cci", "OTHER", name, content.getBytes(StandardCharsets.ISO_8859_1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void ten_megabytes_are_kept_whole_and_one_byte_more_is_refused_in_words() {
        byte[] large = Arrays.copyOf(PDF, Documents.LARGEST);
        Answer kept = attach("staff-cci", "STATUTES", "statuts.pdf", large);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(system.rows("document_part")).isEqualTo(20);
        HttpResponse<String> file = Http.basic(port(), "staff-cci", "synergies").get(LIST + "/" + kept.at("/id"));
        assertThat(file.headers().firstValue("Content-Length")).contains("10000000");

        Answer refused = attach("staff-cci", "STATUTES", "trop.pdf", Arrays.copyOf(PDF, Documents.LARGEST + 1));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/message")).contains("10 Mo au plus");
        assertThat(system.rows("document")).isEqualTo(1);
    }

    @Test
    void pages_list_the_documents_and_offer_to_attach_only_to_who_may() {
        String id = attach("staff-cci", "STATUTES", "statuts.pdf", PDF).at("/id");
        String link = "/cases/" + Creation.CASE + "/documents/" + id;
        PageReader pages = new PageReader(context);
        assertThat(pages.read("staff-cci", "/tasks/" + task())).contains(link, "multipart/form-data", "Joint");
        assertThat(pages.read("staff-cci", "/cases/" + Creation.CASE)).contains(link, "statuts.pdf");
        assertThat(pages.read("staff-cci", link)).isEqualTo("%PDF-1.7 les statuts");
        assertThat(pages.read("auditor", "/tasks/" + task())).contains(link).doesNotContain("multipart/form-data");
    }

    private Answer attach(String user, String kind, String name, byte[] content) {
        return creation.upload(user, "draftStatutes", kind, name, content);
    }

    private String task() {
        return system.task(Creation.CASE, "draftStatutes").getId();
    }

    private int port() {
        return URI.create(system.client("").origin()).getPort();
    }
}
