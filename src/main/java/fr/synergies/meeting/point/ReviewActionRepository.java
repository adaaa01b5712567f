package fr.synergies.meeting.point;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Transition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewActionRepository {

    private final JdbcClient jdbc;

    ReviewActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReviewAction> of(long pointId) {
        return jdbc.sql("select * from review_action where point_id = ? order by place")
                .param(pointId)
                .query((row, number) -> action(row))
                .list();
    }

    /** The open actions of a programme, the most urgent first. */
    List<ReviewAction> open(String programme) {
        return jdbc.sql("select a.* from review_action a join review_point p on p.id = a.point_id"
                        + " where p.programme = ? and a.status = ? order by a.due_on, a.case_id")
                .params(programme, ReviewAction.Status.OPEN.name())
                .query((row, number) -> action(row))
                .list();
    }

    Optional<ReviewAction> ofCase(String caseId) {
        return jdbc.sql("select * from review_action where case_id = ?")
                .param(caseId)
                .query((row, number) -> action(row))
                .optional();
    }

    /** Whether the minutes that decided an action are approved. */
    boolean approved(String caseId) {
        return jdbc.sql("select p.status from review_action a join review_point p on p.id = a.point_id"
                        + " where a.case_id = ?")
                .param(caseId)
                .query(String.class)
                .single()
                .equals(Review.Status.CLOSED.name());
    }

    String programme(String caseId) {
        return jdbc.sql("select p.programme from review_action a join review_point p on p.id = a.point_id"
                        + " where a.case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    /** Replaces the actions of minutes that have not been approved yet. */
    void replace(long pointId, List<ReviewAction> actions) {
        jdbc.sql("delete from review_action where point_id = ?").param(pointId).update();
        for (ReviewAction action : actions) {
            jdbc.sql("insert into review_action values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            pointId,
                            action.place(),
                            action.caseId(),
                            action.what(),
                            action.owner().name(),
                            action.person(),
                            action.due(),
                            action.status().name(),
                            action.reason())
                    .update();
        }
    }

    /** Changes the status of an action; CONFLICT if somebody else has just done so. */
    void move(ReviewAction action, Transition<ReviewAction.Status> change, String reason) {
        change.written(jdbc.sql("update review_action set status = ?, reason = ? where case_id = ? and status = ?")
                .params(
                        change.to().name(),
                        reason,
                        action.caseId(),
                        change.from().name())
                .update());
    }

    private static ReviewAction action(ResultSet row) throws SQLException {
        return new ReviewAction(
                row.getLong("point_id"),
                row.getInt("place"),
                row.getString("case_id"),
                row.getString("what"),
                Institution.valueOf(row.getString("owner")),
                row.getString("person"),
                row.getObject("due_on", LocalDate.class),
                ReviewAction.Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }
}
