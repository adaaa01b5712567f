package fr.synergies.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.kernel.Refusal;
import fr.synergies.trail.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One key seals a trail: where it may be kept, who is let in with it, and how it is changed. */
class SealKeyTest {

    @TempDir
    private Path directory;

    private JdbcDataSource database;
    private SealKey key;
    private TrailTestSystem system;

    @BeforeEach
    void sealOnce() {
        key = SealKey.of(file("key"));
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:key-" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
        system = new TrailTestSystem(database, key);
    }

    @Test
    void an_instance_with_the_same_key_starts() {
        act("case-a");
        system.seal();

        assertThat(open(settings("key")).id()).isEqualTo(key.id());
    }

    @Test
    void an_instance_with_another_key_does_not_start_and_says_both_ids() {
        act("case-a");
        system.seal();
        SealKey other = SealKey.of(file("other"));

        assertThatThrownBy(() -> open(settings("other")))
                .isInstanceOf(SealKeyRefused.class)
                .hasMessageContaining(key.id())
                .hasMessageContaining(other.id());
    }

    @Test
    void an_instance_without_a_key_does_not_start_and_makes_none() {
        act("case-a");
        system.seal();

        assertThatThrownBy(() -> open(settings("none")))
                .isInstanceOf(SealKeyRefused.class)
                .hasMessageContaining("none");
        assertThat(file("none")).doesNotExist();
    }

    @Test
    void of_two_instances_that_start_on_an_empty_database_the_second_needs_the_key_of_the_first() {
        SealKey first = open(settings("first"));

        assertThat(open(settings("first")).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> open(settings("second"))).isInstanceOf(SealKeyRefused.class);
    }

    @Test
    void a_key_is_changed_by_trusting_the_former_one_and_the_change_stands_in_the_trail() {
        act("case-a");
        system.seal();
        SealKey next = open(settings("next", key.id()));
        act("case-b");

        system.sealWith(next, key.id());
        system.sealWith(next, key.id());

        assertThat(system.verifyTrusting(key.id(), next.id()).faults()).isEmpty();
        assertThat(system.verifyTrusting(next.id()).faults())
                .containsExactly(new Fault(Fault.Kind.SEAL_UNTRUSTED, "", 1));
        assertThat(system.jdbc()
                        .queryForList("select outcome from audit_act where act = 'seal-key-changed'", String.class))
                .containsExactly(next.id());
    }

    @Test
    void a_running_instance_stops_sealing_once_the_key_was_changed_elsewhere() {
        act("case-a");
        system.seal();
        SealKey next = open(settings("next", key.id()));
        act("case-b");
        system.sealWith(next, key.id());

        assertThatThrownBy(system::seal)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThatThrownBy(() -> open(settings("key"))).isInstanceOf(SealKeyRefused.class);
    }

    @Test
    void the_key_may_come_from_the_environment() throws IOException {
        String pem = Files.readString(file("key"));

        assertThat(open(new SealSettings(
                                file("none"),
                                Optional.of(pem),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                "seal",
                                Duration.ZERO,
                                List.of()))
                        .id())
                .isEqualTo(key.id());
        assertThat(file("none")).doesNotExist();
    }

    @Test
    void the_key_may_lie_in_a_pkcs12_store_made_by_keytool() throws Exception {
        keytool(file("p256.p12"), "EC", "seal", "-groupname", "secp256r1");
        Path store = file("seal.p12");
        keytool(store, "Ed25519", "seal");
        SealKey p256 = SealKeyStore.file(file("p256.p12"), "secret-of-the-store", "seal");

        SealKey stored = open(store("secret-of-the-store", store));

        assertThat(SealKey.verifies(stored.publicKey(), new byte[] {7}, stored.sign(new byte[] {7})))
                .isTrue();
        assertThat(SealKey.verifies(p256.publicKey(), new byte[] {7}, p256.sign(new byte[] {7})))
                .isTrue();
        assertThat(SealKey.verifies(p256.publicKey(), new byte[] {8}, p256.sign(new byte[] {7})))
                .isFalse();
        assertThatThrownBy(() -> SealKeyStore.file(store, "wrong", "seal"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seal.p12");
        assertThatThrownBy(() -> SealKeyStore.file(store, "secret-of-the-store", "other"))
                .hasMessageContaining("no private key under the alias other");
    }

    @Test
    void a_key_of_another_kind_is_refused() throws Exception {
        keytool(file("rsa.p12"), "RSA", "seal");
        keytool(file("p384.p12"), "EC", "seal", "-groupname", "secp384r1");

        for (String store : List.of("rsa.p12", "p384.p12")) {
            assertThatThrownBy(() -> open(store("secret-of-the-store", file(store))))
                    .hasMessageContaining(store)
                    .hasMessageContaining("Ed25519 or of the curve P-256");
        }
    }

    private SealKey open(SealSettings settings) {
        return new SealKeyRegistry(new JdbcTemplate(database), new JdbcTransactionManager(database)).open(settings);
    }

    private SealSettings settings(String file, String... trusted) {
        return new SealSettings(
                file(file),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "seal",
                Duration.ZERO,
                List.of(trusted));
    }

    private SealSettings store(String password, Path store) {
        return new SealSettings(
                file("none"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(store),
                password,
                "seal",
                Duration.ZERO,
                List.of());
    }

    private static void keytool(Path store, String algorithm, String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                algorithm,
                "-alias",
                alias,
                "-dname",
                "CN=Synergies",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "secret-of-the-store"));
        command.addAll(List.of(more));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private void act(String caseId) {
        system.act(Act.in(caseId).did("done"));
    }
}
