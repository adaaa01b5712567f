package fr.synergies.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.synergies.trail.Act;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The key that signs seals lies in a token of PKCS #11, here the one of NSS, which Debian's libnss3-tools bring. The library opens one
 * token for a whole JVM.
 */
class SealTokenTest {

    private static final String PIN = "pin-of-the-token";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void prepareToken() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/certutil")) || "true".equals(System.getenv("CI")),
                "libnss3-tools are not installed");
        Files.createDirectory(directory.resolve("token"));
        Files.writeString(directory.resolve("pin"), PIN);
        Files.writeString(directory.resolve("noise"), "any letters will do: the token takes its own noise too");
        certutil("-N");
        certutil("-S", "-k", "ec", "-q", "nistp256", "-n", "seal", "-s", "CN=Synergies", "-x", "-t", "u,u,u");
        certutil("-S", "-k", "rsa", "-n", "rsa", "-s", "CN=RSA", "-x", "-t", "u,u,u");
        Files.writeString(directory.resolve("token.cfg"), """
                name = seal
                library = %s
                nssArgs = "configdir='sql:%s' certPrefix='' keyPrefix='' secmod='secmod.db' flags=readOnly"
                slotListIndex = 1
                """.formatted(library(), directory.resolve("token")));
    }

    @Test
    void the_token_signs_and_the_private_key_stays_in_it() {
        SealKey key = settings("token.cfg", PIN, "seal").open(false);

        assertThat(SealKey.verifies(key.publicKey(), new byte[] {7}, key.sign(new byte[] {7})))
                .isTrue();
        assertThat(SealKey.verifies(key.publicKey(), new byte[] {8}, key.sign(new byte[] {7})))
                .isFalse();
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void a_trail_that_was_sealed_with_a_file_goes_on_with_a_token() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:token-" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
        SealKey former = SealKey.of(directory.resolve("former"));
        TrailTestSystem system = new TrailTestSystem(database, former);
        system.act(Act.in("case-a").did("done"));
        Seal first = system.seal();
        SealKey next = new SealKeyRegistry(new JdbcTemplate(database), new JdbcTransactionManager(database))
                .open(settings("token.cfg", PIN, "seal", former.id()));

        system.act(Act.in("case-b").did("done"));
        Seal second = system.sealWith(next, former.id());

        assertThat(second.keyId()).isEqualTo(next.id()).isNotEqualTo(first.keyId());
        assertThat(system.verifyTrusting(former.id(), next.id()).faults()).isEmpty();
        system.jdbc().update("update audit_seal set signature = ? where number = 2", first.signature());
        assertThat(system.verifyTrusting(former.id(), next.id()).faults())
                .containsExactly(new Fault(Fault.Kind.SEAL_ALTERED, "", 2));
    }

    @Test
    void what_is_wrong_is_said_in_a_sentence() {
        assertThatThrownBy(() -> settings("token.cfg", PIN, "other").open(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no private key under the alias other");
        assertThatThrownBy(() -> settings("token.cfg", PIN, "rsa").open(false))
                .hasMessageContaining("Ed25519 or of the curve P-256");
        assertThatThrownBy(() -> settings("missing.cfg", PIN, "seal").open(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing.cfg");
    }

    private static SealSettings settings(String token, String pin, String alias, String... trusted) {
        return new SealSettings(
                directory.resolve("none"),
                Optional.empty(),
                Optional.of(directory.resolve(token)),
                Optional.empty(),
                pin,
                alias,
                Duration.ZERO,
                List.of(trusted));
    }

    private static void certutil(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/certutil", "-d", "sql:" + directory.resolve("token")));
        command.addAll(List.of("-f", directory.resolve("pin").toString()));
        command.addAll(List.of("-z", directory.resolve("noise").toString()));
        command.addAll(List.of(arguments));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
    }

    /** Debian keeps it by the machine's kind. */
    private static Path library() throws IOException {
        try (Stream<Path> places = Files.list(Path.of("/usr/lib"))) {
            return places.flatMap(
                            place -> Stream.of(place.resolve("libsoftokn3.so"), place.resolve("nss/libsoftokn3.so")))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
