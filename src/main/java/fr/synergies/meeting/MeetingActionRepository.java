package fr.synergies.meeting;

import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The actions decided in meetings. */
@Repository
class MeetingActionRepository {

    private static final String ACTION = "select a.*, a.due_on as due from meeting_action a";

    private final JdbcClient jdbc;

    MeetingActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MeetingAction> of(long meeting) {
        return jdbc.sql(ACTION + " where meeting_id = ? order by place")
                .param(meeting)
                .query(MeetingAction.class)
                .list();
    }

    /** The open actions of a programme, the most urgent first. */
    List<MeetingAction> open(String programme) {
        return jdbc.sql(ACTION + " join meeting m on m.id = a.meeting_id where m.programme = ? and a.status = ?"
                        + " order by a.due_on, a.case_id")
                .params(programme, MeetingAction.Status.OPEN.name())
                .query(MeetingAction.class)
                .list();
    }

    /** The actions of all meetings that match, the most urgent first. */
    List<MeetingAction> search(ActionSearch search, LocalDate today, int most) {
        return jdbc.sql(ACTION
                        + " join meeting m on m.id = a.meeting_id where (:programme = '' or m.programme = :programme)"
                        + " and (:side = '' or a.owner = :side) and (:person = '' or a.person = :person)"
                        + " and (:state = '' or a.status = :state)"
                        + " and (:late = false or (a.status = 'OPEN' and a.due_on < :today))"
                        + " order by a.due_on, a.case_id fetch first " + most + " rows only")
                .param("programme", search.programme())
                .param("side", search.side())
                .param("person", search.person())
                .param("state", search.state())
                .param("late", search.late())
                .param("today", today)
                .query(MeetingAction.class)
                .list();
    }

    /** Everybody who is in charge of an action. */
    List<String> people() {
        return jdbc.sql("select distinct person from meeting_action where person <> '' order by person")
                .query(String.class)
                .list();
    }

    Optional<MeetingAction> ofCase(String caseId) {
        return jdbc.sql(ACTION + " where case_id = ?")
                .param(caseId)
                .query(MeetingAction.class)
                .optional();
    }

    /** Replaces the actions of minutes that are not final yet. */
    void replace(long meeting, List<MeetingAction> actions) {
        jdbc.sql("delete from meeting_action where meeting_id = ?")
                .param(meeting)
                .update();
        for (MeetingAction action : actions) {
            jdbc.sql("insert into meeting_action values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            meeting,
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
    void move(MeetingAction action, Transition<MeetingAction.Status> change, String reason) {
        change.written(jdbc.sql("update meeting_action set status = ?, reason = ? where case_id = ? and status = ?")
                .params(
                        change.to().name(),
                        reason,
                        action.caseId(),
                        change.from().name())
                .update());
    }
}
