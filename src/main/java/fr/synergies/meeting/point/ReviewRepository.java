package fr.synergies.meeting.point;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.kernel.Transition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Monthly meetings with their agenda and approvals. A meeting is always written completely, by the only task that is open on it.
 */
@Repository
class ReviewRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The meetings of a programme, latest month first. */
    List<Review> all(String programme) {
        return jdbc.sql("select * from review_point where programme = ? order by review_month desc")
                .param(programme)
                .query((row, number) -> review(row))
                .list();
    }

    Optional<Review> ofCase(String caseId) {
        return jdbc.sql("select * from review_point where case_id = ?")
                .param(caseId)
                .query((row, number) -> review(row))
                .optional();
    }

    void add(String programme, YearMonth month, LocalDate proposed, LocalTime time) {
        jdbc.sql("insert into review_point (programme, review_month, case_id, status, proposed_on, planned_on,"
                        + " start_time, place, move_reason, own_agenda, invitation, attendance, minutes, decisions,"
                        + " minutes_version, skip_reason, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, '', '', '', 0, '', '', '', 0, '', ?)")
                .params(
                        programme,
                        month.toString(),
                        Review.caseId(programme, month),
                        Review.Status.TO_SCHEDULE.name(),
                        proposed,
                        proposed,
                        time.toString(),
                        now())
                .update();
    }

    /** Records that the month was missed and is being caught up. */
    void catchUp(String caseId) {
        jdbc.sql("update review_point set caught_up = true where case_id = ?")
                .param(caseId)
                .update();
    }

    void plan(long id, LocalDate day, LocalTime time, String place, String reason, String agenda) {
        jdbc.sql("update review_point set planned_on = ?, start_time = ?, place = ?, move_reason = ?, own_agenda = ?,"
                        + " changed_at = ? where id = ?")
                .params(day, time.toString(), place, reason, agenda, now(), id)
                .update();
    }

    void skip(Review review, String reason) {
        move(review, review.skip());
        jdbc.sql("update review_point set skip_reason = ? where id = ?")
                .params(reason, review.id())
                .update();
    }

    void hold(Review review, LocalDate day, String attendance) {
        move(review, review.hold());
        jdbc.sql("update review_point set held_on = ?, attendance = ? where id = ?")
                .params(day, attendance, review.id())
                .update();
    }

    void write(Review review, String minutes, String decisions) {
        move(review, review.write());
        jdbc.sql("update review_point set minutes = ?, decisions = ?, minutes_version = minutes_version + 1"
                        + " where id = ?")
                .params(minutes, decisions, review.id())
                .update();
    }

    /** Changes the status of a meeting; CONFLICT if somebody else has just done so, or has written its minutes. */
    void move(Review review, Transition<Review.Status> change) {
        change.written(jdbc.sql("update review_point set status = ?, changed_at = ?"
                        + " where id = ? and status = ? and minutes_version = ?")
                .params(change.to().name(), now(), review.id(), change.from().name(), review.minutesVersion())
                .update());
    }

    /** Issues the invitation again, with the current agenda. */
    void invite(Review review, List<AgendaItem> agenda) {
        move(review, review.invite());
        long id = review.id();
        jdbc.sql("update review_point set invitation = invitation + 1 where id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from review_agenda_item where point_id = ?").param(id).update();
        int place = 0;
        for (AgendaItem item : agenda) {
            jdbc.sql("insert into review_agenda_item values (?, ?, ?, ?, ?)")
                    .params(
                            id,
                            place++,
                            item.origin(),
                            item.text().fr(),
                            item.text().en())
                    .update();
        }
    }

    List<AgendaItem> agenda(long id) {
        return jdbc.sql("select * from review_agenda_item where point_id = ? order by place")
                .param(id)
                .query((row, number) -> new AgendaItem(
                        row.getString("origin"), new LocalizedText(row.getString("text_fr"), row.getString("text_en"))))
                .list();
    }

    void addApproval(long id, MinutesApproval approval) {
        jdbc.sql("insert into review_approval (point_id, minutes_version, institution, decision, actor, reason,"
                        + " decided_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        approval.minutesVersion(),
                        approval.institution().name(),
                        approval.decision().name(),
                        approval.actor(),
                        approval.reason(),
                        Timestamp.from(approval.at()))
                .update();
    }

    /** The answers of the institutions to the minutes, oldest first. */
    List<MinutesApproval> approvals(long id) {
        return jdbc.sql("select a.*, decided_at as at from review_approval a where point_id = ? order by id")
                .param(id)
                .query(MinutesApproval.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getString("programme"),
                YearMonth.parse(row.getString("review_month")),
                row.getString("case_id"),
                Review.Status.valueOf(row.getString("status")),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("planned_on", LocalDate.class),
                LocalTime.parse(row.getString("start_time")),
                row.getString("place"),
                row.getString("move_reason"),
                row.getString("own_agenda"),
                row.getInt("invitation"),
                Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                row.getString("attendance"),
                row.getString("minutes"),
                row.getString("decisions"),
                row.getInt("minutes_version"),
                row.getString("skip_reason"),
                row.getBoolean("caught_up"));
    }
}
