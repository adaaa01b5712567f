package fr.synergies.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.Postgres;
import fr.synergies.trail.Act;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** With the roles of {@code docker/append-only.sql} PostgreSQL itself refuses to change or remove what the trail holds. */
class AppendOnlyTest {

    @TempDir
    private Path directory;

    @Test
    void the_role_of_the_application_adds_acts_and_seals_and_can_change_none() throws Exception {
        Postgres server = Postgres.empty();
        DataSource owner = server.owner();
        SealKey key = SealKey.of(directory.resolve("key"));
        new TrailTestSystem(owner, key).act(Act.in("case-a").did("before"));
        JdbcTemplate roles = new JdbcTemplate(owner);
        roles.execute("create role synergies_app login password 'app'");
        roles.execute(Files.readString(Path.of("docker/append-only.sql"), StandardCharsets.UTF_8));

        DataSource application = server.as("synergies_app");
        TrailTestSystem system = new TrailTestSystem(application, key);
        system.act(
                Act.in("case-a").did("done").because("Motif"), Act.in("case-b").did("done"));
        assertThat(system.seal().acts()).isEqualTo(3);
        assertThat(system.verify().faults()).isEmpty();
        Stream.of("audit_act", "audit_seal", "audit_seal_head", "audit_key").forEach(table -> {
            String column = new JdbcTemplate(owner)
                    .queryForObject(
                            "select min(column_name) from information_schema.columns where data_type = 'character varying'"
                                    + " and table_name = ?",
                            String.class,
                            table);
            refused(system.jdbc(), "update " + table + " set " + column + " = 'x'");
            refused(system.jdbc(), "delete from " + table);
            refused(system.jdbc(), "truncate " + table + " cascade");
        });
        Stream.of("rule_set", "rule_set_file", "rule_set_activation").forEach(table -> {
            refused(system.jdbc(), "update " + table + " set version = 'x'");
            refused(system.jdbc(), "delete from " + table);
        });
        Stream.of("decision", "decision_ruling").forEach(table -> {
            refused(system.jdbc(), "update " + table + " set id = id");
            refused(system.jdbc(), "delete from " + table);
            refused(system.jdbc(), "truncate " + table + " cascade");
        });
        refused(system.jdbc(), "update audit_reason set reason = 'x'");
        refused(system.jdbc(), "delete from audit_chain");
        assertThat(system.jdbc().update("delete from audit_reason where case_id = 'case-a'"))
                .as("reasons may be erased")
                .isEqualTo(1);
        assertThat(system.verifyTrusting(key.id())).isEqualTo(new VerificationReport(3, 2, 1, 0, 1, 0, 0, List.of()));
    }

    private static void refused(JdbcTemplate jdbc, String statement) {
        assertThatThrownBy(() -> jdbc.update(statement))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
