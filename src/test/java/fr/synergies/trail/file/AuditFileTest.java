package fr.synergies.trail.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.trail.Act;
import fr.synergies.trail.chain.AuditScope;
import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.TrailTestSystem;
import fr.synergies.trail.chain.Verification;
import fr.synergies.trail.chain.VerificationReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An audit file is verified without the database it comes from, and whoever changes it is found out. */
class AuditFileTest {

    @TempDir
    private Path directory;

    private SealKey key;
    private Path all;
    private Path one;

    @BeforeEach
    void take() {
        key = SealKey.of(directory.resolve("key"));
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
        TrailTestSystem system = new TrailTestSystem(database, key);
        system.act(act("case-a", 1), act("case-b", 1), act("case-b", 2));
        system.seal();
        system.act(act("case-b", 3), act("case-c", 1));
        system.seal();
        system.act(act("case-a", 2));
        all = directory.resolve("all.zip");
        one = directory.resolve("one.zip");
        system.file(all, AuditScope.ALL);
        system.file(one, new AuditScope("case-b", ""));
    }

    @Test
    void a_file_that_nobody_touched_is_intact() throws IOException {
        var whole = verified(all);
        var part = verified(one);

        assertThat(whole.intact()).isTrue();
        assertThat(whole.trail()).isEqualTo(new VerificationReport(6, 3, 2, 0, 0, 1, 0, List.of()));
        assertThat(part.intact()).isTrue();
        assertThat(part.trail()).isEqualTo(new VerificationReport(3, 1, 2, 0, 0, 0, 0, List.of()));
    }

    @Test
    void a_file_that_is_taken_before_the_first_seal_is_intact() throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:unsealed-" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
        TrailTestSystem system = new TrailTestSystem(database, key);
        system.act(act("case-a", 1));
        Path file = directory.resolve("unsealed.zip");
        system.file(file, AuditScope.ALL);

        assertThat(verified(file).intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                AuditFile.ACTS,
                AuditFile.CHAINS,
                AuditFile.SEALS,
                AuditFile.SEALED_HEADS,
                AuditFile.ANCHORS,
                AuditFile.KEYS,
                AuditFile.README,
                AuditFile.MANIFEST,
                AuditFile.SIGNATURE
            })
    void a_part_that_is_changed_or_taken_away_is_found(String part) throws IOException {
        change(all, part, text -> text + " ");
        assertThat(said(all))
                .satisfiesAnyOf(
                        said -> assertThat(said).contains("NOT INTACT", "DAMAGED"),
                        said -> assertThat(said).contains("no audit file"));
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + one.toUri()), Map.of())) {
            Files.delete(zip.getPath(part));
        }
        assertThat(said(one)).doesNotContain(System.lineSeparator() + "INTACT");
    }

    @Test
    void a_part_that_is_put_in_is_found() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + one.toUri()), Map.of())) {
            Files.writeString(zip.getPath("acts2.jsonl"), "{}");
        }
        assertThat(said(one)).contains("DAMAGED acts2.jsonl", "NOT INTACT");
    }

    @Test
    void an_act_that_is_changed_is_named_as_well() throws IOException {
        change(one, AuditFile.ACTS, text -> text.replaceFirst("Motif 2", "Motif 7"));
        assertThat(said(one)).contains("DAMAGED acts.jsonl", "REASON_ALTERED case case-b, act 2");
    }

    @Test
    void a_file_that_another_key_signed_is_not_accepted_by_who_names_the_right_one() {
        assertThat(said(all, "0".repeat(64))).contains("NOT INTACT", "SEAL_UNTRUSTED seal 1");
        assertThat(said(all, key.id()))
                .contains("6 acts of 3 cases, 2 seals recomputed")
                .endsWith("INTACT" + System.lineSeparator());
    }

    @Test
    void what_is_no_audit_file_is_said_to_be_none() throws IOException {
        Path other = Files.writeString(directory.resolve("other.zip"), "PK?");

        assertThat(VerifyCommand.run(List.of(other.toString()), new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(2);
        assertThat(VerifyCommand.run(List.of(), new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(2);
        assertThat(VerifyCommand.run(List.of(all.toString()), new PrintStream(new ByteArrayOutputStream())))
                .isZero();
    }

    private FileVerification.Result verified(Path file) throws IOException {
        return FileVerification.of(file, Verification.Trust.inKeys(Set.of(key.id())));
    }

    private static String said(Path file, String... keys) {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(keys));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VerifyCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void change(Path file, String part, UnaryOperator<String> how) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Path path = zip.getPath(part);
            Files.writeString(path, how.apply(Files.readString(path)));
        }
    }

    private static Act act(String caseId, int number) {
        return Act.in(caseId).did("done").because("Motif " + number);
    }
}
