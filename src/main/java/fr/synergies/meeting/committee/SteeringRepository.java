package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Transition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SteeringRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    SteeringRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The committees of a programme, latest year first. */
    List<Committee> all(String programme) {
        return jdbc.sql("select * from steering_committee where programme = ? order by committee_year desc")
                .param(programme)
                .query((row, number) -> committee(row))
                .list();
    }

    Optional<Committee> ofCase(String caseId) {
        return jdbc.sql("select * from steering_committee where case_id = ?")
                .param(caseId)
                .query((row, number) -> committee(row))
                .optional();
    }

    /**
     * The committee of a case.
     *
     * @throws Refusal NOT_FOUND when there is none
     */
    Committee at(String caseId) {
        return ofCase(caseId).orElseThrow(() -> Refusal.notFound("steering.case.unknown", caseId));
    }

    void add(String programme, int year, LocalTime time) {
        jdbc.sql("insert into steering_committee (programme, committee_year, case_id, status, opened_on, report,"
                        + " start_time, place, choice_reason, convocation, invitation, minutes, minutes_version,"
                        + " minutes_author, decision_text, budget, cancel_reason, changed_at)"
                        + " values (?, ?, ?, ?, ?, '', ?, '', '', 1, 0, '', 0, '', '', '', '', ?)")
                .params(
                        programme,
                        year,
                        Committee.caseId(programme, year),
                        Committee.Status.PREPARING.name(),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        time.toString(),
                        now())
                .update();
    }

    void report(long id, String report) {
        jdbc.sql("update steering_committee set report = ? where id = ?")
                .params(report, id)
                .update();
    }

    /** Starts a poll, which resets the chosen day. */
    void poll(Committee committee, LocalTime time, String place) {
        move(committee, committee.poll());
        jdbc.sql("update steering_committee set start_time = ?, place = ?, planned_on = null, choice_reason = ''"
                        + " where id = ?")
                .params(time.toString(), place, committee.id())
                .update();
    }

    void plan(long id, LocalDate day, String reason) {
        jdbc.sql("update steering_committee set planned_on = ?, choice_reason = ? where id = ?")
                .params(day, reason, id)
                .update();
    }

    void invite(Committee committee) {
        move(committee, committee.invite());
        jdbc.sql("update steering_committee set invitation = invitation + 1 where id = ?")
                .param(committee.id())
                .update();
    }

    void hold(Committee committee, LocalDate day) {
        move(committee, committee.hold());
        jdbc.sql("update steering_committee set held_on = ? where id = ?")
                .params(day, committee.id())
                .update();
    }

    /** Records that the session had no quorum and that a second one is convened. */
    void convokeAgain(Committee committee) {
        move(committee, committee.reschedule());
        jdbc.sql("update steering_committee set convocation = convocation + 1, held_on = null where id = ?")
                .param(committee.id())
                .update();
    }

    void write(Committee committee, String author, String minutes, CommitteeOutcome outcome) {
        move(committee, committee.write());
        jdbc.sql("update steering_committee set minutes = ?, minutes_version = minutes_version + 1, minutes_author = ?,"
                        + " decision = ?, decision_text = ?, fte = ?, budget = ? where id = ?")
                .param(minutes)
                .param(author)
                .param(outcome.decision().name())
                .param(outcome.text())
                .param(outcome.fte().orElse(null))
                .param(outcome.budget())
                .param(committee.id())
                .update();
    }

    void cancel(Committee committee, String reason) {
        move(committee, committee.cancel());
        jdbc.sql("update steering_committee set cancel_reason = ?, invitation = invitation + 1 where id = ?")
                .params(reason, committee.id())
                .update();
    }

    /** Changes the status of a committee; CONFLICT if somebody else has just done so, or has written its minutes. */
    void move(Committee committee, Transition<Committee.Status> change) {
        change.written(jdbc.sql("update steering_committee set status = ?, changed_at = ?"
                        + " where id = ? and status = ? and minutes_version = ?")
                .params(change.to().name(), now(), committee.id(), change.from().name(), committee.minutesVersion())
                .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Committee committee(ResultSet row) throws SQLException {
        return new Committee(
                row.getLong("id"),
                row.getString("programme"),
                row.getInt("committee_year"),
                row.getString("case_id"),
                Committee.Status.valueOf(row.getString("status")),
                row.getObject("opened_on", LocalDate.class),
                row.getString("report"),
                LocalTime.parse(row.getString("start_time")),
                row.getString("place"),
                Optional.ofNullable(row.getObject("planned_on", LocalDate.class)),
                row.getString("choice_reason"),
                row.getInt("convocation"),
                row.getInt("invitation"),
                Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                row.getString("minutes"),
                row.getInt("minutes_version"),
                row.getString("minutes_author"),
                Optional.ofNullable(row.getString("decision")).map(Committee.Decision::valueOf),
                row.getString("decision_text"),
                Optional.ofNullable(row.getBigDecimal("fte")),
                row.getString("budget"),
                row.getString("cancel_reason"));
    }
}
