package fr.synergies.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Postgres;
import java.sql.Connection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** When the program is brought up to date, what waited or ran in the background is taken up. */
class JobsMigrationTest {

    private static final String IMPORT = "insert into import_job (programme, status, file_name, profile, import_mode,"
            + " dry_run, language, checked_under, rows_read, bad_rows, companies_added, companies_changed, flows_added,"
            + " flows_changed, unchanged, stored, failure, requested_by, requester_groups, requested_at) values"
            + " ('TOWN', ?, ?, '', 'GOOD_ROWS', false, 'fr', '', 0, 0, 0, 0, 0, 0, 0, false, '', 'staff-cci',"
            + " 'GROUP_staff-cci,GROUP_staff', current_timestamp)";
    private static final String DETECTION =
            "insert into synergy_detection (programme, status, rules_version, proposals,"
                    + " judged, added, changed, removed, failure, requested_by, requested_at) values ('TOWN', 'QUEUED', '', 0, 0,"
                    + " 0, 0, 0, '', 'staff-cci', current_timestamp)";
    private static final String EXPORT = "insert into audit_export (status, format, search, language, total, written,"
            + " failure, requested_by, requester_groups, requested_at) values (?, 'CSV', '{}', 'fr', 0, 0, '', 'auditor',"
            + " 'GROUP_auditor', current_timestamp)";

    @Test
    void jobs_of_before_are_taken_up_on_h2() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:jobs-of-before;DB_CLOSE_DELAY=-1");
        takenUp(database, "set referential_integrity false", "set referential_integrity true");
    }

    @Test
    void jobs_of_before_are_taken_up_on_postgresql() throws Exception {
        takenUp(
                Postgres.empty().owner(),
                "set session_replication_role = replica",
                "set session_replication_role = origin");
    }

    private static void takenUp(DataSource database, String unchecked, String checked) throws Exception {
        flyway(database).target("33").load().migrate();
        try (Connection connection = database.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute(unchecked);
            jdbc.update(IMPORT, "DONE", "past.csv");
            jdbc.update(IMPORT, "RUNNING", "town.csv");
            jdbc.update(DETECTION);
            jdbc.update(EXPORT, "DONE");
            jdbc.update(EXPORT, "RUNNING");
            jdbc.execute(checked);
        }
        flyway(database).load().migrate();

        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForList(
                        "select kind || ' ' || subject || ' ' || title || ' ' || page || ' ' || lane || ' ' || state || ' '"
                                + " || owner || ' ' || authorities from job order by id",
                        String.class))
                .containsExactly(
                        "import 2 town.csv /programmes/TOWN/imports/2 import/TOWN WAITING staff-cci"
                                + " GROUP_staff-cci,GROUP_staff",
                        "detection 1 TOWN /programmes/TOWN/synergies detection/TOWN WAITING staff-cci ",
                        "export 2 synergies-audit-2 /audit/exports  WAITING auditor GROUP_auditor");
        assertThat(jdbc.queryForObject(
                        "select count(*) from job join scheduled_tasks lease on lease.task_name = 'job'"
                                + " and lease.task_instance = cast(job.id as varchar(100)) and not lease.picked",
                        Integer.class))
                .isEqualTo(3);
        assertThat(jdbc.queryForList("select status from audit_export order by id", String.class))
                .containsExactly("EXPIRED", "RUNNING");
    }

    private static FluentConfiguration flyway(DataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }
}
