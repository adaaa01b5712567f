package fr.synergies.meeting.followup;

import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The additional meetings of the reinforced follow-ups. */
@Repository
class ExtraPointRepository {

    private final JdbcClient jdbc;

    ExtraPointRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The meetings of a follow-up, latest first. */
    List<ExtraPoint> of(long followUp) {
        return jdbc.sql("select * from review_extra_point where follow_up_id = ? order by number desc")
                .param(followUp)
                .query(ExtraPoint.class)
                .list();
    }

    void add(long followUp, int number, LocalDate due, boolean late) {
        jdbc.sql(
                        "insert into review_extra_point (follow_up_id, number, due_on, late, status, attendance, notes, reason)"
                                + " values (?, ?, ?, ?, ?, '', '', '')")
                .params(followUp, number, due, late, ExtraPoint.Status.OPEN.name())
                .update();
    }

    void hold(long followUp, ExtraPoint point, LocalDate held, LocalDate today, String attendance, String notes) {
        close(followUp, point.number(), point.hold(), today, "");
        jdbc.sql("update review_extra_point set held_on = ?, attendance = ?, notes = ?"
                        + " where follow_up_id = ? and number = ?")
                .params(held, attendance, notes, followUp, point.number())
                .update();
    }

    /** Closes a pending meeting; CONFLICT if somebody else has just closed it. */
    void close(long followUp, int number, Transition<ExtraPoint.Status> change, LocalDate today, String reason) {
        change.written(jdbc.sql("update review_extra_point set status = ?, closed_on = ?, reason = ?"
                        + " where follow_up_id = ? and number = ? and status = ?")
                .params(
                        change.to().name(),
                        today,
                        reason,
                        followUp,
                        number,
                        change.from().name())
                .update());
    }
}
