package fr.synergies.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Postgres;
import fr.synergies.trail.Act;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Acts of a program that had no chains yet are chained when it is brought up to date. */
class ChainMigrationTest {

    @TempDir
    private Path directory;

    @Test
    void what_was_told_before_is_chained_in_its_order_on_h2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:begun;DB_CLOSE_DELAY=-1");
        chained(database);
    }

    @Test
    void what_was_told_before_is_chained_in_its_order_on_postgresql() {
        chained(Postgres.empty().owner());
    }

    private void chained(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("15")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        tell(jdbc, "case-b", "first", "");
        tell(jdbc, "case-a", "first", "Parce que");
        tell(jdbc, "case-b", "second", "Motif « deux »");

        TrailTestSystem system = new TrailTestSystem(database, SealKey.of(directory.resolve("key")));
        assertThat(system.verify()).isEqualTo(new VerificationReport(3, 2, 0, 0, 0, 3, 0, List.of()));
        assertThat(jdbc.queryForList("select act from audit_act where case_id = 'case-b' order by place", String.class))
                .containsExactly("first", "second");
        assertThat(jdbc.queryForObject("select reason from audit_reason where case_id = 'case-b'", String.class))
                .isEqualTo("Motif « deux »");

        system.act(Act.in("case-b").did("third").because("Encore"));
        system.seal();
        assertThat(system.verify().faults()).isEmpty();
        assertThat(system.after("update audit_act set act = 'other' where case_id = 'case-a'")
                        .faults())
                .containsExactly(new Fault(Fault.Kind.ALTERED, "case-a", 1));
    }

    private static void tell(JdbcTemplate jdbc, String caseId, String act, String reason) {
        jdbc.update(
                "insert into audit_act (at, actor, actor_groups, case_id, programme, element, act, outcome, reason,"
                        + " verdict_id, rules_version) values (current_timestamp, 'staff-cci', 'staff-cci', ?, 'SYNERGIES', '', ?, '',"
                        + " ?, '', '')",
                caseId,
                act,
                reason);
    }
}
