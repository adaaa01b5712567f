package fr.synergies.trail.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.trail.search.ActSearchForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table of background exports. */
@Repository
class ExportRepository {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    ExportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(ActSearchForm search, ExportFormat format, Locale language, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into audit_export (status, format, search, language, total, written, failure, requested_by,"
                        + " requested_at) values ('QUEUED', ?, ?, ?, 0, 0, '', ?, ?)")
                .params(format.name(), written(search), language.getLanguage(), by, now())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    Optional<ExportJob> find(long id) {
        return jdbc.sql("select * from audit_export where id = ?")
                .param(id)
                .query(this::job)
                .optional();
    }

    List<ExportJob> latest(int limit) {
        return jdbc.sql("select * from audit_export order by id desc fetch first ? rows only")
                .param(limit)
                .query(this::job)
                .list();
    }

    /** Exports whose file is older than this. */
    List<ExportJob> endedBefore(Instant time) {
        return jdbc.sql("select * from audit_export where status = 'DONE' and ended_at < ? order by id")
                .param(time.atOffset(ZoneOffset.UTC))
                .query(this::job)
                .list();
    }

    void start(long id, long total) {
        jdbc.sql("update audit_export set status = 'RUNNING', total = ?, written = 0 where id = ?")
                .params(total, id)
                .update();
    }

    void progress(long id, long written) {
        jdbc.sql("update audit_export set written = ? where id = ?")
                .params(written, id)
                .update();
    }

    void end(long id, ExportJob.Status status, String failure) {
        jdbc.sql("update audit_export set status = ?, failure = ?, ended_at = ? where id = ?")
                .params(status.name(), failure, now(), id)
                .update();
    }

    private ExportJob job(ResultSet row, int number) throws SQLException {
        return new ExportJob(
                row.getLong("id"),
                ExportJob.Status.valueOf(row.getString("status")),
                ExportFormat.valueOf(row.getString("format")),
                read(row.getString("search")),
                Locale.forLanguageTag(row.getString("language")),
                row.getLong("total"),
                row.getLong("written"),
                row.getString("failure"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private String written(ActSearchForm search) {
        try {
            return json.writeValueAsString(search.asked());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ActSearchForm read(String stored) {
        try {
            return json.readValue(stored, ActSearchForm.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
