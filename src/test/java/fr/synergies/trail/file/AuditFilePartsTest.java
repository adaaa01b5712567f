package fr.synergies.trail.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.Answer;
import fr.synergies.Plans;
import fr.synergies.SynergiesTest;
import fr.synergies.TestSystem;
import fr.synergies.trail.chain.AuditScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An audit file brings along the documents, rule sets and diagrams of its cases, and nothing of others; whatever of them changes is named. */
@SynergiesTest
class AuditFilePartsTest {

    private static final String CASE = Plans.caseId(2022);
    private static final byte[] LARGE = new byte[1_200_000];

    @Autowired
    private TestSystem system;

    @Autowired
    private AuditExport export;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    @BeforeEach
    void attach() {
        system.open();
        java.util.Arrays.fill(LARGE, (byte) 'x');
        submit(2022);
        submit(2021);
        attach(CASE, "Délibération n° 12.txt", "Délibération".getBytes(StandardCharsets.UTF_8));
        attach(CASE, "grand.txt", LARGE);
        attach(Plans.caseId(2021), "autre.txt", "Autre".getBytes(StandardCharsets.UTF_8));
        system.client("admin").post("/api/audit/seals", "{}");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void a_case_brings_its_documents_rules_and_diagram_and_verifies() throws IOException {
        Path file = take(new AuditScope(CASE, ""));

        assertThat(said(file)).contains("INTACT").doesNotContain("NOT INTACT");
        List<String> names = names(file);
        assertThat(names)
                .filteredOn(name -> name.startsWith("documents/"))
                .hasSize(2)
                .allMatch(name -> name.startsWith("documents/" + CASE + "/"))
                .anyMatch(name -> name.endsWith("-Délibération_n__12.txt"));
        assertThat(names)
                .filteredOn(name -> name.startsWith("processes/"))
                .hasSize(1)
                .first()
                .asString()
                .contains("funding-validation-v");
        assertThat(names).anyMatch(name -> name.matches("rules/[0-9a-f]{12}/funding/.+\\.(csv|drl)"));
        assertThat(text(file, AuditFile.RULE_SETS)).contains("\"version\":").doesNotContain("\"files\":0");
        JsonNode document = new ObjectMapper()
                .readTree(text(file, AuditFile.DOCUMENTS)
                        .lines()
                        .filter(line -> line.contains("grand.txt"))
                        .findFirst()
                        .orElseThrow());
        assertThat(document.path("size").asInt()).isEqualTo(LARGE.length);
        assertThat(text(file, document.path("part").asText())).hasSize(LARGE.length);
    }

    @Test
    void a_document_that_is_changed_in_the_file_is_named() throws IOException {
        Path file = take(new AuditScope(CASE, ""));
        String document = names(file).stream()
                .filter(name -> name.endsWith("grand.txt"))
                .findFirst()
                .orElseThrow();
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Files.writeString(zip.getPath(document), "petit");
        }

        assertThat(said(file)).contains("DAMAGED " + document, "NOT INTACT");
    }

    @Test
    void a_document_that_was_exchanged_in_the_database_before_is_named() throws IOException {
        String id = jdbc.sql("select id from document where name = 'grand.txt'")
                .query(String.class)
                .single();
        jdbc.sql("update document_part set content = ? where document_id = ? and place = 0")
                .params("petit".getBytes(StandardCharsets.UTF_8), id)
                .update();
        assertThat(said(take(new AuditScope(CASE, "")))).contains("DAMAGED documents/", "grand.txt", "NOT INTACT");

        jdbc.sql("update document set sha256 = ? where id = ?")
                .params("0".repeat(64), id)
                .update();
        assertThat(said(take(new AuditScope(CASE, "")))).contains("DAMAGED documents/", "grand.txt");
    }

    @Test
    void a_programme_brings_the_documents_of_all_its_cases() throws IOException {
        Path file = take(new AuditScope("", "SYNERGIES"));

        assertThat(said(file)).contains("INTACT").doesNotContain("NOT INTACT");
        assertThat(names(file))
                .filteredOn(name -> name.startsWith("documents/"))
                .hasSize(3);
    }

    @Test
    void a_reader_takes_the_file_of_a_case_by_its_name() {
        Answer answer = system.client("auditor").get("/api/audit/file?case=" + CASE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("documents.jsonl", "rule-sets.jsonl");
        assertThat(system.client("staff-cci")
                        .get("/api/audit/file?case=" + CASE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void no_part_leads_out_of_the_file() {
        for (String name : List.of("../up.txt", "/root.txt", "a/../../b", "a\\b", " ")) {
            AuditFileWriter writer = new AuditFileWriter(OutputStream.nullOutputStream());
            assertThatThrownBy(() -> writer.add((cases, target) -> target.add(name, out -> {}), new TreeSet<>()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(AuditFilePart.safe("../../etc/pass wd")).isEqualTo("_.._.._etc_pass_wd");
    }

    private void submit(int year) {
        assertThat(system.client("staff-cci")
                        .post(Plans.path(year) + "/submission", "{}")
                        .status())
                .isEqualTo(200);
    }

    private void attach(String caseId, String name, byte[] content) {
        Answer attached = system.client("finance")
                .upload(
                        "/api/tasks/" + system.task(caseId, "reviewFundingPlan").getId() + "/documents",
                        "OTHER",
                        name,
                        content);
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
    }

    private Path take(AuditScope scope) throws IOException {
        Path file = Files.createTempFile(directory, "audit", ".zip");
        try (OutputStream target = Files.newOutputStream(file)) {
            export.write(scope, target);
        }
        return file;
    }

    private static String said(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VerifyCommand.run(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static String text(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
