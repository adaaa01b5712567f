package fr.synergies.meeting.point;

import fr.synergies.kernel.Transition;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewActionRepository {

    private static final String ACTION = "select a.*, a.due_on as due from review_action a";

    private final JdbcClient jdbc;

    ReviewActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReviewAction> of(long pointId) {
        return jdbc.sql(ACTION + " where point_id = ? order by place")
                .param(pointId)
                .query(ReviewAction.class)
                .list();
    }

    /** The open actions of a programme, the most urgent first. */
    List<ReviewAction> open(String programme) {
        return jdbc.sql(
                        ACTION
                                + " join review_point p on p.id = a.point_id where p.programme = ? and a.status = ? order by a.due_on, a.case_id")
                .params(programme, ReviewAction.Status.OPEN.name())
                .query(ReviewAction.class)
                .list();
    }

    Optional<ReviewAction> ofCase(String caseId) {
        return jdbc.sql(ACTION + " where case_id = ?")
                .param(caseId)
                .query(ReviewAction.class)
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
}
