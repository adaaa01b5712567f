package fr.synergies.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table of jobs. Whoever works on a job changes its row only as long as the attempt is the last one. */
@Repository
class JobRepository {

    private static final String SELECT = "select job.*, coalesce(cancellation.requested_by, '') as cancelled_by"
            + " from job left join job_cancellation cancellation on cancellation.job_id = job.id";
    private static final String APART = "\u001f";
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    JobRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(JobRequest request, String owner, List<String> authorities) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into job (kind, subject, title, page, lane, state, owner, authorities, attempt, tries, done,"
                        + " total, failure, failure_arguments, node, requested_at)"
                        + " values (?, ?, ?, ?, ?, 'WAITING', ?, ?, 0, 0, 0, 0, '', '', '', ?)")
                .params(request.kind(), request.subject(), request.title(), request.page(), request.lane(), owner)
                .param(String.join(",", authorities))
                .param(now())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    Optional<Job> find(long id) {
        return jdbc.sql(SELECT + " where job.id = ?")
                .param(id)
                .query(JobRepository::job)
                .optional();
    }

    /** The latest job on a subject. */
    Optional<Job> latest(String kind, String subject) {
        return jdbc.sql(SELECT + " where job.kind = ? and job.subject = ? order by job.id desc fetch first 1 rows only")
                .params(kind, subject)
                .query(JobRepository::job)
                .optional();
    }

    /** Jobs before an id, latest first: of an owner, or of everybody. */
    List<Job> before(long id, Optional<String> owner, int limit) {
        return jdbc.sql(SELECT + " where job.id < :id and (:everybody or job.owner = :owner)"
                        + " order by job.id desc fetch first :limit rows only")
                .param("id", id)
                .param("everybody", owner.isEmpty())
                .param("owner", owner.orElse(""))
                .param("limit", limit)
                .query(JobRepository::job)
                .list();
    }

    /**
     * Begins another attempt, of which the node may die at any moment: so it counts as a failed one until it ends otherwise. Returns
     * whether the job was not ended.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another job of its lane is running
     */
    boolean begin(long id, String node) {
        return jdbc.sql("update job set state = 'RUNNING', running_lane = nullif(lane, ''), attempt = attempt + 1,"
                                + " tries = tries + 1, done = 0, total = 0, node = ?, started_at = ?"
                                + " where id = ? and state in ('WAITING', 'RUNNING')")
                        .params(node, now(), id)
                        .update()
                == 1;
    }

    /** Keeps others from taking the job over before the transaction ends; returns whether nobody has done so. */
    boolean hold(Job attempt) {
        return jdbc.sql("select id from job where id = ? and attempt = ? and state = 'RUNNING' for update")
                .params(attempt.id(), attempt.attempt())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    boolean progress(Job attempt, long done, long total) {
        return jdbc.sql("update job set done = ?, total = ? where id = ? and attempt = ? and state = 'RUNNING'")
                        .params(done, total, attempt.id(), attempt.attempt())
                        .update()
                == 1;
    }

    /** Lets the job wait for another attempt; the present one counts as failed only if it did fail. */
    void again(Job attempt, boolean failed, String failure, List<String> arguments) {
        jdbc.sql("update job set state = 'WAITING', running_lane = null, tries = tries - ?, failure = ?,"
                        + " failure_arguments = ? where id = ? and attempt = ? and state = 'RUNNING'")
                .params(failed ? 0 : 1, failure, joined(arguments), attempt.id(), attempt.attempt())
                .update();
    }

    /** Ends a job in the state in which this attempt left it; returns whether it was still this attempt's. */
    boolean end(Job attempt, JobState state, String failure, List<String> arguments) {
        return jdbc.sql("update job set state = ?, running_lane = null, failure = ?, failure_arguments = ?,"
                                + " ended_at = ? where id = ? and attempt = ? and state in ('WAITING', 'RUNNING')")
                        .params(state.name(), failure, joined(arguments), now(), attempt.id(), attempt.attempt())
                        .update()
                == 1;
    }

    /** Asks for a job to be cancelled; in a table of its own, since who works on the job may hold its row for long. */
    void cancel(long id, String by) {
        if (!cancelled(id)) {
            jdbc.sql("insert into job_cancellation (job_id, requested_by, requested_at) values (?, ?, ?)")
                    .params(id, by, now())
                    .update();
        }
    }

    /** Cancels a job that nobody works on; returns whether it was waiting. */
    boolean cancelWaiting(long id, String failure) {
        return jdbc.sql("update job set state = 'CANCELLED', failure = ?, failure_arguments = '', ended_at = ?"
                                + " where id = ? and state = 'WAITING'")
                        .params(failure, now(), id)
                        .update()
                == 1;
    }

    boolean cancelled(long id) {
        return jdbc.sql("select count(*) from job_cancellation where job_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Forgets jobs that ended before this time. */
    void forget(Instant time) {
        jdbc.sql("delete from job where ended_at < ?")
                .param(Timestamp.from(time))
                .update();
        jdbc.sql("delete from job_cancellation where requested_at < ? and job_id not in (select id from job)")
                .param(Timestamp.from(time))
                .update();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("title"),
                row.getString("page"),
                JobState.valueOf(row.getString("state")),
                row.getString("owner"),
                split(row.getString("authorities"), ","),
                row.getInt("attempt"),
                row.getInt("tries"),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("failure"),
                split(row.getString("failure_arguments"), APART),
                row.getString("node"),
                row.getString("cancelled_by"),
                row.getTimestamp("requested_at").toInstant(),
                time(row, "started_at"),
                time(row, "ended_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static List<String> split(String joined, String separator) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(separator, -1));
    }

    private static String joined(List<String> arguments) {
        String joined = String.join(APART, arguments);
        return joined.substring(0, Math.min(LONGEST, joined.length()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
