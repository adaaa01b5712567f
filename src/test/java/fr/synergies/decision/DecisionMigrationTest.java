package fr.synergies.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Postgres;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the rules and people had decided before one store kept it is carried over alike on both databases: the verdicts of the
 * program of {@code former/open}. That their hashes are those to which the acts commit shows {@code OpenCasesStartTest}.
 */
class DecisionMigrationTest {

    private static final List<String> TABLES = List.of(
            "funding_plan",
            "funding_verdict",
            "funding_decision",
            "association",
            "association_verdict",
            "association_decision",
            "synergy",
            "synergy_verdict");
    private static final List<String> CARRIED = List.of(
            "select id, kind, case_id, sequence, rules_version, outcome, about, facts, content from decision order by id",
            "select decision_id, element, ruling, actor, reason, document_reference, about from decision_ruling order by id",
            "select extract(epoch from judged_at) from decision order by id",
            "select extract(epoch from ruled_at), ruled_on from decision_ruling order by id",
            "select case_id, saving from synergy order by id");

    private final JdbcDataSource before = new JdbcDataSource();
    private final DataSource postgres = Postgres.empty().owner();

    @BeforeEach
    void leftByTheProgramOfBefore() throws SQLException {
        before.setURL("jdbc:h2:mem:decisions-of-before;DB_CLOSE_DELAY=-1");
        new JdbcTemplate(before).execute("drop all objects");
        new JdbcTemplate(before).execute("runscript from 'classpath:/former/open/database.sql.gz' compression gzip");
        flyway(postgres).target("36").load().migrate();
        try (Connection connection = postgres.getConnection()) {
            JdbcTemplate target = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            target.execute("set session_replication_role = replica");
            TABLES.forEach(table -> copy(table, target));
            target.execute("set session_replication_role = origin");
        }
    }

    @Test
    void every_verdict_and_every_ruling_is_carried_over_on_h2_and_on_postgresql() {
        List<Map<String, Object>> verdicts = new JdbcTemplate(before)
                .queryForList(
                        "select id, facts, content from funding_verdict union all select id, facts, content from"
                                + " association_verdict union all select cast(id as varchar(36)), facts, reasons from synergy_verdict");
        flyway(before).load().migrate();
        flyway(postgres).load().migrate();

        JdbcTemplate h2 = new JdbcTemplate(before);
        assertThat(verdicts)
                .hasSize(11)
                .allSatisfy(verdict -> assertThat(h2.queryForMap(
                                "select id, facts, content from decision where id = ?", verdict.get("id")))
                        .isEqualTo(verdict));
        for (String carried : CARRIED) {
            assertThat(rows(new JdbcTemplate(postgres), carried))
                    .as(carried)
                    .isNotEmpty()
                    .isEqualTo(rows(h2, carried));
        }
        assertThat(h2.queryForList("select about from decision where kind = 'synergy' order by sequence", String.class))
                .allMatch(about -> about.startsWith("{\"stage\":\"CANDIDATE\",\"coverage\":\"0."));
        assertThat(h2.queryForList("select element || ' ' || ruling from decision_ruling order by id", String.class))
                .containsExactly(
                        "reviewFundingPlan APPROVE",
                        "reviewFundingPlan RETURN",
                        "reviewFundingPlan REQUEST_DEROGATION",
                        "reviewFeasibility ACCEPT",
                        "decideDiagnostic ACCEPT");
    }

    private void copy(String table, JdbcTemplate target) {
        for (Map<String, Object> row : new JdbcTemplate(before).queryForList("select * from " + table)) {
            Object[] values =
                    row.values().stream().map(DecisionMigrationTest::plain).toArray();
            target.update(
                    "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                            + String.join(", ", Collections.nCopies(values.length, "?")) + ")",
                    values);
        }
    }

    private static Object plain(Object value) {
        try {
            return value instanceof Clob text ? text.getSubString(1, (int) text.length()) : value;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<List<String>> rows(JdbcTemplate jdbc, String select) {
        return jdbc.queryForList(select).stream()
                .map(row -> row.values().stream()
                        .map(value -> value instanceof java.math.BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : String.valueOf(plain(value)))
                        .toList())
                .toList();
    }

    private static FluentConfiguration flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .validateOnMigrate(false);
    }
}
