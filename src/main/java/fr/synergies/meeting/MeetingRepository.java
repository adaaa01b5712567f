package fr.synergies.meeting;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Transition;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of all kinds. A change of state is written by comparison, and comes first in its transaction. */
@Repository
public class MeetingRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The meetings of a kind of a programme, latest first. */
    public List<Meeting> all(MeetingKind kind, String programme) {
        return jdbc.sql("select * from meeting where kind = ? and programme = ? order by number desc, id desc")
                .params(kind.name(), programme)
                .query(Meeting.class)
                .list();
    }

    /** The meetings of a case, latest first. */
    public List<Meeting> ofCase(String caseId) {
        return jdbc.sql("select * from meeting where case_id = ? order by number desc")
                .param(caseId)
                .query(Meeting.class)
                .list();
    }

    /** The meeting of a case that has one, and is of a kind. */
    public Optional<Meeting> find(MeetingKind kind, String caseId) {
        return ofCase(caseId).stream().filter(meeting -> meeting.kind() == kind).findFirst();
    }

    /**
     * The meeting of a case that has one.
     *
     * @throws Refusal NOT_FOUND when there is none
     */
    public Meeting at(String caseId) {
        return ofCase(caseId).stream().findFirst().orElseThrow(() -> Refusal.notFound("meeting.case.unknown", caseId));
    }

    public Optional<Meeting> get(long id) {
        return jdbc.sql("select * from meeting where id = ?")
                .param(id)
                .query(Meeting.class)
                .optional();
    }

    /** Adds a meeting; returns it. */
    public Meeting add(NewMeeting opened) {
        jdbc.sql("insert into meeting (kind, programme, case_id, number, title, status, opened_on, proposed_on,"
                        + " planned_on, start_time, place, day_reason, late, invitation, minutes, decisions,"
                        + " minutes_version, minutes_author, drop_reason, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, '', '', ?, 0, '', '', 0, '', '', ?)")
                .params(Arrays.asList(
                        opened.kind().name(),
                        opened.programme(),
                        opened.caseId(),
                        opened.number(),
                        opened.title(),
                        opened.status().name(),
                        opened.openedOn(),
                        opened.proposedOn().orElse(null),
                        opened.proposedOn().orElse(null),
                        opened.startTime().orElse(null),
                        opened.late(),
                        now()))
                .update();
        return jdbc.sql("select * from meeting where kind = ? and case_id = ? and number = ?")
                .params(opened.kind().name(), opened.caseId(), opened.number())
                .query(Meeting.class)
                .single();
    }

    /** Records that a meeting was opened after its day. */
    public void late(String caseId) {
        jdbc.sql("update meeting set late = true where case_id = ?")
                .param(caseId)
                .update();
    }

    /** Records when and where a meeting is to be held; the state is changed by the invitation. */
    public void plan(Meeting meeting, Optional<LocalDate> day, LocalTime time, String place, String reason) {
        jdbc.sql("update meeting set planned_on = ?, start_time = ?, place = ?, day_reason = ?, changed_at = ?"
                        + " where id = ?")
                .params(Arrays.asList(day.orElse(null), time, place, reason, now(), meeting.id()))
                .update();
    }

    /** Records where a meeting was of which nobody planned the time. */
    public void plan(Meeting meeting, LocalDate day, String place) {
        jdbc.sql("update meeting set planned_on = ?, place = ?, changed_at = ? where id = ?")
                .params(day, place, now(), meeting.id())
                .update();
    }

    /** Issues the invitation, for the first time or again. */
    public void invite(Meeting meeting) {
        move(meeting, meeting.invite());
        jdbc.sql("update meeting set invitation = invitation + 1 where id = ?")
                .param(meeting.id())
                .update();
    }

    /** Records that a meeting was held, on which day, and how long it took. */
    public void hold(
            Meeting meeting,
            Transition<Meeting.Status> change,
            LocalDate day,
            LocalDate today,
            Optional<BigDecimal> hours) {
        move(meeting, change);
        jdbc.sql("update meeting set held_on = ?, closed_on = ?, hours = ? where id = ?")
                .params(Arrays.asList(day, today, hours.orElse(null), meeting.id()))
                .update();
    }

    /** Records that the session that took place does not count. */
    public void unhold(Meeting meeting) {
        move(meeting, meeting.pollAgain());
        jdbc.sql("update meeting set held_on = null, closed_on = null where id = ?")
                .param(meeting.id())
                .update();
    }

    /** Ends a meeting that will not be held; whoever was invited is told by a later version of the invitation. */
    public void drop(Meeting meeting, Transition<Meeting.Status> change, LocalDate today, String reason) {
        move(meeting, change);
        jdbc.sql("update meeting set drop_reason = ?, closed_on = ?, invitation = invitation + 1 where id = ?")
                .params(reason, today, meeting.id())
                .update();
    }

    /** Stores a version of the minutes that is to be approved. */
    void write(Meeting meeting, String author, String minutes, String decisions) {
        move(meeting, meeting.write());
        note(meeting, author, minutes, decisions);
    }

    /** Stores minutes that nobody approves. */
    void note(Meeting meeting, String author, String minutes, String decisions) {
        jdbc.sql("update meeting set minutes = ?, decisions = ?, minutes_version = minutes_version + 1,"
                        + " minutes_author = ? where id = ?")
                .params(minutes, decisions, author, meeting.id())
                .update();
    }

    /** Changes the status of a meeting; CONFLICT if somebody else has just done so, or has written its minutes. */
    public void move(Meeting meeting, Transition<Meeting.Status> change) {
        change.written(jdbc.sql("update meeting set status = ?, changed_at = ?"
                        + " where id = ? and status = ? and minutes_version = ?")
                .params(change.to().name(), now(), meeting.id(), change.from().name(), meeting.minutesVersion())
                .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
