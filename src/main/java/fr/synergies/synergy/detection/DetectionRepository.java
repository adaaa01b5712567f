package fr.synergies.synergy.detection;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of detections. */
@Repository
class DetectionRepository {

    private static final String LATEST = " order by id desc fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final Clock clock;

    DetectionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Detection> find(String programme, long id) {
        return jdbc.sql("select * from synergy_detection where programme = ? and id = ?")
                .params(programme, id)
                .query(Detection.class)
                .optional();
    }

    /** The queued detection. */
    Optional<Detection> queued(String programme) {
        return jdbc.sql("select * from synergy_detection where programme = ? and status = 'QUEUED'" + LATEST)
                .param(programme)
                .query(Detection.class)
                .optional();
    }

    /** The latest detection. */
    Optional<Detection> latest(String programme) {
        return jdbc.sql("select * from synergy_detection where programme = ?" + LATEST)
                .param(programme)
                .query(Detection.class)
                .optional();
    }

    Optional<Detection> find(long id) {
        return jdbc.sql("select * from synergy_detection where id = ?")
                .param(id)
                .query(Detection.class)
                .optional();
    }

    void add(String programme, String by, boolean complete) {
        jdbc.sql("insert into synergy_detection (programme, status, rules_version, proposals, judged, added, changed,"
                        + " removed, failure, requested_by, requested_at, flows, complete)"
                        + " values (?, 'QUEUED', '', 0, 0, 0, 0, 0, '', ?, ?, 0, ?)")
                .params(programme, by, now(), complete)
                .update();
    }

    /** Makes a queued detection judge everything. */
    void complete(long id) {
        jdbc.sql("update synergy_detection set complete = true where id = ?")
                .param(id)
                .update();
    }

    /** The version of the rules by which all proposals were last judged; empty before the first detection. */
    Optional<String> judgedBy(String programme) {
        return jdbc.sql("select rules_version from synergy_detection where programme = ? and status = 'DONE'" + LATEST)
                .param(programme)
                .query(String.class)
                .optional();
    }

    /** The programmes for which a detection was run. */
    List<String> programmes() {
        return jdbc.sql("select distinct programme from synergy_detection where status = 'DONE'")
                .query(String.class)
                .list();
    }

    void start(long id, String rulesVersion, int flows, boolean complete) {
        jdbc.sql("update synergy_detection set status = 'RUNNING', rules_version = ?, judged = 0, flows = ?,"
                        + " complete = ? where id = ?")
                .params(rulesVersion, flows, complete, id)
                .update();
    }

    /** Deletes all but the latest ones; the last completed one is never deleted. */
    void prune(String programme, int kept) {
        jdbc.sql("delete from synergy_detection where programme = :programme and status in ('DONE', 'FAILED')"
                        + " and id not in (select id from synergy_detection where programme = :programme"
                        + " order by id desc fetch first :kept rows only)"
                        + " and id <> (select max(id) from synergy_detection where programme = :programme"
                        + " and status = 'DONE')")
                .param("programme", programme)
                .param("kept", kept)
                .update();
    }

    void progress(long id, int judged, int proposals) {
        jdbc.sql("update synergy_detection set judged = ?, proposals = ? where id = ?")
                .params(judged, proposals, id)
                .update();
    }

    void end(long id, int proposals, ProposalChanges changes) {
        jdbc.sql("update synergy_detection set status = 'DONE', judged = ?, proposals = ?, added = ?, changed = ?,"
                        + " removed = ?, ended_at = ? where id = ?")
                .params(proposals, proposals, changes.added(), changes.changed(), changes.removed(), now(), id)
                .update();
    }

    void fail(long id, String failure) {
        jdbc.sql("update synergy_detection set status = 'FAILED', failure = ?, ended_at = ? where id = ?")
                .params(failure, now(), id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
