package fr.synergies.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.Answer;
import fr.synergies.ApiClient;
import fr.synergies.Http;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.trail.chain.Verification;
import fr.synergies.trail.chain.Verifications;
import fr.synergies.trail.file.FileVerification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents of a recruitment: who may list and read them, and what an erasure leaves of them. */
@SynergiesTest
class RecruitmentDocumentsTest {

    private static final byte[] CV = "Zoé Quenouille, dix ans d’expérience".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GRID = "C1 : 12, C2 : 14".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LETTER = "Madame, Monsieur".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private TestSystem system;

    @Autowired
    private Retention retention;

    @Autowired
    private Verifications verifications;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    private RecruitmentWalk walk;
    private String cv;

    @BeforeEach
    void attach() {
        system.open();
        walk = new RecruitmentWalk(system, 1);
        walk.start();
        walk.toApplications();
        walk.candidate("Zoé Quenouille", "z.quenouille@example.fr", "+33 3 80 00 00 01");
        walk.candidate("Luc Barbotin", "l.barbotin@example.fr", "");
        cv = attach("C1", "Candidature du 20 janvier.txt", CV);
        attach("", "lettre_QUENOUILLE.txt", LETTER);
        attach("", "grille.txt", GRID);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "admin"})
    void who_may_not_know_the_candidates_neither_lists_nor_reads_their_documents(String user) throws IOException {
        ApiClient stranger = system.client(user);
        assertThat(stranger.get(list()).status()).isEqualTo(403);
        assertThat(stranger.get(list() + "/" + cv).status()).isEqualTo(403);
        assertThat(page(user, "/cases/" + walk.caseId() + "/documents/" + cv).statusCode())
                .isEqualTo(403);
        assertThat(page(user, "/cases/" + walk.caseId()).body())
                .doesNotContain("Candidature du 20 janvier", "grille.txt", "QUENOUILLE");
        assertThat(stranger.get("/api/cases/" + walk.caseId() + "/history?limit=1000")
                        .text())
                .as("the trail tells the document by its id")
                .contains("a joint un document", cv)
                .doesNotContain("Candidature du 20 janvier", "QUENOUILLE", "grille.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-cci", "staff-metropole", "manager-cci", "manager-metropole", "auditor"})
    void who_may_know_the_candidates_lists_and_reads_them(String user) {
        Answer listed = system.client(user).get(list());
        assertThat(listed.json().findValuesAsText("name"))
                .containsExactlyInAnyOrder("Candidature du 20 janvier.txt", "lettre_QUENOUILLE.txt", "grille.txt");
        assertThat(listed.json().findValuesAsText("subject")).containsExactlyInAnyOrder("C1", "", "");
        assertThat(system.client(user).get(list() + "/" + cv).text()).contains("dix ans");
        assertThat(page(user, "/cases/" + walk.caseId()).body()).contains("Candidature du 20 janvier");
    }

    @Test
    void the_audit_file_holds_them_for_who_may_read_them_and_not_for_the_others() throws IOException {
        assertThat(parts(file("auditor")))
                .filteredOn(name -> name.startsWith("documents/"))
                .hasSize(3);
        assertThat(parts(file("admin")))
                .filteredOn(name -> name.startsWith("documents/"))
                .isEmpty();
        assertThat(verified("auditor").damaged()).isEmpty();
        assertThat(verified("admin").damaged()).isEmpty();
    }

    @Test
    void a_document_is_about_a_candidate_of_this_recruitment() {
        Answer refused = upload("C9", "cv.txt", CV);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("subject");
        assertThat(refused.text()).contains("C1, C2");
    }

    @Test
    void erasing_a_candidate_erases_the_documents_about_the_candidate_and_leaves_those_of_others() throws IOException {
        String other = attach("C2", "autre.txt", GRID);
        String hash = document(cv).path("sha256").asText();
        assertThat(system.client("admin")
                        .delete(RecruitmentWalk.PROGRAMME + "/candidates/C1?reason=Demande")
                        .status())
                .isEqualTo(200);

        Answer listed = system.client("auditor").get(list());
        assertThat(listed.json().findValuesAsText("name")).containsExactlyInAnyOrder("", "", "grille.txt", "autre.txt");
        assertThat(document(cv).path("sha256").asText()).as("the hash remains").isEqualTo(hash);
        assertThat(document(cv).path("erasedAt").asText()).startsWith("2022-");
        Answer gone = system.client("auditor").get(list() + "/" + cv);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("effacé");
        assertThat(jdbc.sql("select count(*) from document_part where document_id = ?")
                        .param(cv)
                        .query(Integer.class)
                        .single())
                .as("the bytes")
                .isZero();
        assertThat(system.client("auditor").get(list() + "/" + other).status()).isEqualTo(200);
        assertThat(page("auditor", "/cases/" + walk.caseId()).body())
                .contains("Document effacé le", "grille.txt")
                .doesNotContain("Candidature du 20 janvier", "lettre_QUENOUILLE");
        assertThat(system.client("auditor")
                        .get("/api/cases/" + walk.caseId() + "/history?limit=1000")
                        .text())
                .contains("a effacé un document", "SHA-256 " + hash, "documentsErased")
                .doesNotContain("QUENOUILLE");
        assertThat(verifications.verify().intact()).isTrue();
        FileVerification.Result file = verified("auditor");
        assertThat(file.damaged()).isEmpty();
        assertThat(file.trail().intact()).isTrue();
    }

    @Test
    void a_document_whose_bytes_are_removed_without_an_act_that_says_so_is_found() throws IOException {
        jdbc.sql("delete from document_part where document_id = ?").param(cv).update();
        jdbc.sql("update document set erased_at = attached_at, name = '' where id = ?")
                .param(cv)
                .update();
        assertThat(verified("auditor").damaged()).anyMatch(part -> part.contains(cv));
    }

    @Test
    void when_the_last_candidate_is_erased_what_is_about_no_one_in_particular_goes_too() {
        assertThat(system.client("staff-cci")
                        .post(walk.path() + "/cancellation", "{\"reason\":\"Budget\"}")
                        .status())
                .isEqualTo(200);
        system.clock().moveTo(Instant.parse("2024-06-15T12:00:00Z"));
        retention.eraseExpired();
        assertThat(system.rows("document")).isEqualTo(3);
        assertThat(system.rows("document_part")).isZero();
        assertThat(verifications.verify().intact()).isTrue();
    }

    private JsonNode document(String id) {
        for (JsonNode each : system.client("auditor").get(list()).json()) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("No document " + id);
    }

    private String list() {
        return "/api/cases/" + walk.caseId() + "/documents";
    }

    private String attach(String subject, String name, byte[] content) {
        Answer attached = upload(subject, name, content);
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        return attached.at("/id");
    }

    private Answer upload(String subject, String name, byte[] content) {
        String task = system.task(walk.caseId(), "registerApplications").getId();
        return system.client("staff-cci").upload("/api/tasks/" + task + "/documents", "OTHER", subject, name, content);
    }

    private HttpResponse<String> page(String user, String path) {
        Http browser = Http.anonymous(URI.create(system.client(user).origin()).getPort());
        browser.signIn(user, "synergies");
        return browser.get(path, "Accept", "text/html");
    }

    private FileVerification.Result verified(String user) throws IOException {
        return FileVerification.of(
                Files.write(directory.resolve(user + ".zip"), file(user)), Verification.Trust.inKeys(Set.of()));
    }

    private byte[] file(String user) throws IOException {
        String pair = Base64.getEncoder().encodeToString((user + ":synergies").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(system.client(user).origin() + "/api/audit/file?case=" + walk.caseId()))
                .header("Authorization", "Basic " + pair)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> parts(byte[] file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
