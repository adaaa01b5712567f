package fr.synergies.trail.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.trail.Act;
import fr.synergies.trail.chain.AuditScope;
import fr.synergies.trail.chain.Fault;
import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.TrailTestSystem;
import fr.synergies.trail.file.VerifyCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal that an authority outside has stamped is proved even to who trusts neither the key nor its holder. */
class AnchorTest {

    @TempDir
    private Path directory;

    private final LocalAuthority authority = new LocalAuthority("Horodatage");
    private SealKey key;
    private TrailTestSystem system;
    private Anchors anchors;

    @BeforeEach
    void sealTwice() {
        key = SealKey.of(directory.resolve("key"));
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:anchor-" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
        system = new TrailTestSystem(database, key);
        act("case-a");
        system.seal();
        act("case-b");
        system.seal();
        anchors = system.anchors(authority.settings());
    }

    @AfterEach
    void stop() {
        authority.close();
    }

    @Test
    void the_stamp_of_the_last_seal_proves_all_seals_before_it() {
        assertThat(system.verify().anchored()).isZero();

        assertThat(anchors.anchor()).contains(2);

        assertThat(system.verify().faults()).isEmpty();
        assertThat(system.verify().anchored()).isEqualTo(2);
    }

    @Test
    void a_stamped_seal_is_not_stamped_again() {
        anchors.anchor();

        assertThat(anchors.anchor()).isEmpty();
        act("case-c");
        system.seal();
        assertThat(system.verify().anchored()).isEqualTo(2);
        assertThat(anchors.anchor()).contains(3);
        assertThat(anchors.all()).extracting(Anchor::seal).containsExactly(2, 3);
    }

    @Test
    void while_the_authority_is_away_or_answers_something_else_nothing_is_lost_and_it_is_asked_again() {
        authority.goesAway();
        assertThat(anchors.anchor()).isEmpty();
        authority.comesBack();
        authority.talksNonsense();
        assertThat(anchors.anchor()).isEmpty();
        assertThat(anchors.all()).isEmpty();

        authority.comesBack();

        assertThat(anchors.anchor()).contains(2);
    }

    @Test
    void an_authority_that_does_not_listen_is_asked_again() {
        authority.close();

        assertThat(anchors.anchor()).isEmpty();
    }

    @Test
    void who_names_the_root_or_the_signer_accepts_the_stamp() {
        anchors.anchor();

        for (Path named : List.of(authority.rootIn(directory), authority.signerIn(directory))) {
            var report = system.verifyTrusting(TrustedAuthorities.in(named), key.id());
            assertThat(report.faults()).isEmpty();
            assertThat(report.anchored()).isEqualTo(2);
        }
    }

    @Test
    void the_stamp_of_another_authority_of_the_same_name_is_not_accepted() throws IOException {
        anchors.anchor();
        Path others = Files.createDirectory(directory.resolve("others"));
        try (LocalAuthority other = new LocalAuthority("Horodatage")) {
            var report = system.verifyTrusting(TrustedAuthorities.in(other.rootIn(others)), key.id());

            assertThat(report.faults()).containsExactly(new Fault(Fault.Kind.ANCHOR_UNTRUSTED, "", 2));
            assertThat(report.anchored()).isZero();
        }
    }

    @Test
    void a_stamp_that_was_moved_to_another_seal_is_found() {
        anchors.anchor();

        system.jdbc().update("update audit_anchor set seal_number = 1");

        assertThat(system.verify().faults()).containsExactly(new Fault(Fault.Kind.ANCHOR_ALTERED, "", 1));
        assertThat(system.verify().anchored()).isZero();
    }

    @Test
    void a_stamp_whose_hash_time_or_signature_was_changed_is_found() {
        anchors.anchor();
        byte[] token = Base64.getDecoder().decode(anchors.all().get(0).token());
        byte[] hash = HexFormat.of()
                .parseHex(system.jdbc().queryForObject("select hash from audit_seal where number = 2", String.class));
        byte[] year = String.valueOf(Year.now(ZoneOffset.UTC)).getBytes(StandardCharsets.US_ASCII);

        for (int place : new int[] {find(token, hash), find(token, year) + year.length, token.length - 2}) {
            byte[] changed = token.clone();
            changed[place] ^= 1;
            system.jdbc()
                    .update(
                            "update audit_anchor set token = ?",
                            Base64.getEncoder().encodeToString(changed));

            assertThat(system.verify().faults())
                    .as("byte %d of %d", place, token.length)
                    .containsExactly(new Fault(Fault.Kind.ANCHOR_ALTERED, "", 2));
        }
    }

    @Test
    void who_holds_the_key_and_seals_anew_does_not_keep_the_stamp() {
        anchors.anchor();
        system.jdbc().update("delete from audit_seal_head where seal_number = 2");
        String stamp = anchors.all().get(0).token();
        system.jdbc().update("delete from audit_anchor");
        system.jdbc().update("delete from audit_seal where number = 2");
        act("case-forged");
        system.seal();
        system.jdbc()
                .update(
                        "insert into audit_anchor (seal_number, obtained_at, token) values (2, current_timestamp, ?)",
                        stamp);

        assertThat(system.verify().faults()).containsExactly(new Fault(Fault.Kind.ANCHOR_ALTERED, "", 2));
    }

    @Test
    void an_audit_file_brings_the_stamps_and_is_verified_without_the_authority() {
        anchors.anchor();
        Path file = directory.resolve("audit.zip");
        system.file(file, AuditScope.ALL);
        Path root = authority.rootIn(directory);
        authority.close();

        assertThat(said(file, "--authorities", root.toString(), key.id()))
                .contains("2 of 2 seals proved by a time stamp from outside" + System.lineSeparator())
                .endsWith("INTACT" + System.lineSeparator());
        assertThat(said(file)).contains("2 of 2 seals proved", "(not compared: name the authorities you trust)");
    }

    @Test
    void a_file_without_certificates_is_refused_as_a_list_of_authorities() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "nothing");

        assertThat(said(directory.resolve("none.zip"), "--authorities", empty.toString()))
                .contains("These certificates cannot be read", "no certificate in PEM");
        assertThatThrownBy(() -> TrustedAuthorities.in(empty)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int find(byte[] whole, byte[] part) {
        int from = 0;
        while (!Arrays.equals(whole, from, from + part.length, part, 0, part.length)) {
            from++;
        }
        return from;
    }

    private void act(String caseId) {
        system.act(Act.in(caseId).did("done"));
    }

    private static String said(Path file, String... arguments) {
        List<String> all = new ArrayList<>(List.of(file.toString()));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VerifyCommand.run(all, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
