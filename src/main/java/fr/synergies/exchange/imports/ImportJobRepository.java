package fr.synergies.exchange.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table of imports. */
@Repository
class ImportJobRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportJobRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ImportJob> find(long id) {
        return jdbc.sql("select * from import_job where id = ?")
                .param(id)
                .query(ImportJobRepository::job)
                .optional();
    }

    /** A page of the imports of a programme, latest first. */
    List<ImportJob> list(String programme, long before, int limit) {
        return jdbc.sql("select * from import_job where programme = ? and (? = 0 or id < ?)"
                        + " order by id desc fetch first ? rows only")
                .params(programme, before, before, limit)
                .query(ImportJobRepository::job)
                .list();
    }

    /** Imports with a file older than this time. */
    List<Long> outOfDate(Instant time) {
        return jdbc.sql("select distinct job.id from import_job job join import_part part on part.job_id = job.id"
                        + " where job.status in ('DONE', 'FAILED') and job.requested_at < ?")
                .param(Timestamp.from(time))
                .query(Long.class)
                .list();
    }

    long add(
            String programme,
            String file,
            String profile,
            ImportMode mode,
            boolean dryRun,
            Locale language,
            String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into import_job (programme, status, file_name, profile, import_mode, dry_run, language,"
                        + " checked_under, rows_read, bad_rows, companies_added, companies_changed, flows_added,"
                        + " flows_changed, unchanged, stored, failure, requested_by, requested_at)"
                        + " values (?, 'QUEUED', ?, ?, ?, ?, ?, '', 0, 0, 0, 0, 0, 0, 0, false, '', ?, ?)")
                .params(programme, file, profile, mode.name(), dryRun, language.getLanguage())
                .param(by)
                .param(now())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    void start(long id) {
        jdbc.sql("update import_job set status = 'RUNNING' where id = ?")
                .param(id)
                .update();
    }

    void progress(long id, int rows, int bad, String checkedUnder) {
        jdbc.sql("update import_job set rows_read = ?, bad_rows = ?, checked_under = ? where id = ?")
                .params(rows, bad, checkedUnder, id)
                .update();
    }

    void end(long id, ImportJob.Counts counts, boolean stored) {
        jdbc.sql("update import_job set status = 'DONE', companies_added = ?, companies_changed = ?, flows_added = ?,"
                        + " flows_changed = ?, unchanged = ?, stored = ?, ended_at = ? where id = ?")
                .params(counts.companiesAdded(), counts.companiesChanged(), counts.flowsAdded())
                .param(counts.flowsChanged())
                .param(counts.unchanged())
                .param(stored)
                .param(now())
                .param(id)
                .update();
    }

    void fail(long id, String failure) {
        jdbc.sql("update import_job set status = 'FAILED', failure = ?, ended_at = ? where id = ?")
                .params(failure, now(), id)
                .update();
    }

    /** Confirms an import that was only checked; returns whether it was waiting for that. */
    boolean confirm(long id, ImportMode mode, String by) {
        return jdbc.sql("update import_job set status = 'QUEUED', dry_run = false, import_mode = ?, requested_by = ?,"
                                + " ended_at = null where id = ? and status = 'DONE' and stored = false"
                                + " and exists (select 1 from import_part where job_id = import_job.id)")
                        .params(mode.name(), by, id)
                        .update()
                == 1;
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getLong("id"),
                row.getString("programme"),
                ImportJob.Status.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getString("profile"),
                ImportMode.valueOf(row.getString("import_mode")),
                row.getBoolean("dry_run"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("checked_under"),
                row.getInt("rows_read"),
                row.getInt("bad_rows"),
                new ImportJob.Counts(
                        row.getInt("companies_added"),
                        row.getInt("companies_changed"),
                        row.getInt("flows_added"),
                        row.getInt("flows_changed"),
                        row.getInt("unchanged")),
                row.getBoolean("stored"),
                row.getString("failure"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
