package fr.synergies.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Postgres;
import fr.synergies.decision.V24_1__fired_rules_noted;
import java.sql.Connection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** When the program is brought up to date, verdicts of before are noted with the rules that they name. */
class FiredRulesMigrationTest {

    @Test
    void verdicts_of_before_are_found_by_their_rules_on_h2() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:noted;DB_CLOSE_DELAY=-1");
        noted(database, "set referential_integrity false", "set referential_integrity true");
    }

    @Test
    void verdicts_of_before_are_found_by_their_rules_on_postgresql() throws Exception {
        noted(
                Postgres.empty().owner(),
                "set session_replication_role = replica",
                "set session_replication_role = origin");
    }

    private static void noted(DataSource database, String unchecked, String checked) throws Exception {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("15")
                .load()
                .migrate();
        try (Connection connection = database.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute(unchecked);
            jdbc.update(
                    "insert into funding_verdict values ('f1', 1, 1, 1, 'rules-1', 'OVER_CAP', '{}', '{\"findings\":"
                            + "[{\"rule\":\"staff-ceiling\"},{\"rule\":\"aid-rate\"},{\"rule\":\"staff-ceiling\"}]}',"
                            + " current_timestamp)");
            jdbc.update("insert into association_verdict values ('a1', 1, 1, 'judge', 'rules-1', 'FEASIBLE', '{}',"
                    + " 'of another time', current_timestamp)");
            jdbc.update("insert into synergy_verdict (synergy_id, stage, verdict, reasons, rules_version, judged_at,"
                    + " decision, decision_reason, decided_by) values (1, 'CANDIDATE', 'ELIGIBLE',"
                    + " '[{\"rule\":\"distance\"}]', 'rules-1', current_timestamp, '', '', '')");
            jdbc.execute(checked);
        }

        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new V21__chains_begun(), new V24_1__fired_rules_noted())
                .target("24.1")
                .load()
                .migrate();

        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForList(
                        "select verdict_id || ' ' || rule from audit_verdict_rule order by verdict_id, rule",
                        String.class))
                .containsExactly("1 distance", "f1 aid-rate", "f1 staff-ceiling");
        assertThat(jdbc.queryForObject("select facts from synergy_verdict", String.class))
                .as("it cannot be computed again")
                .isEmpty();
    }
}
