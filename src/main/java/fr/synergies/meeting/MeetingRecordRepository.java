package fr.synergies.meeting;

import fr.synergies.kernel.LocalizedText;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is recorded of meetings: agenda, attendance, and the answers to the minutes. */
@Repository
class MeetingRecordRepository {

    private final JdbcClient jdbc;

    MeetingRecordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the agenda. */
    void agenda(long meeting, List<AgendaItem> items) {
        jdbc.sql("delete from meeting_agenda_item where meeting_id = ?")
                .param(meeting)
                .update();
        int place = 0;
        for (AgendaItem item : items) {
            jdbc.sql("insert into meeting_agenda_item values (?, ?, ?, ?, ?)")
                    .params(
                            meeting,
                            place++,
                            item.origin(),
                            item.text().fr(),
                            item.text().en())
                    .update();
        }
    }

    List<AgendaItem> agenda(long meeting) {
        return jdbc.sql("select * from meeting_agenda_item where meeting_id = ? order by place")
                .param(meeting)
                .query((row, number) -> new AgendaItem(
                        row.getString("origin"), new LocalizedText(row.getString("text_fr"), row.getString("text_en"))))
                .list();
    }

    /** Replaces who took part in a convocation. */
    void attendance(long meeting, int convocation, List<Attendance> present) {
        jdbc.sql("delete from meeting_attendance where meeting_id = ? and convocation = ?")
                .params(meeting, convocation)
                .update();
        int place = 0;
        for (Attendance each : present) {
            jdbc.sql("insert into meeting_attendance values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            meeting,
                            convocation,
                            place++,
                            each.partner(),
                            each.name(),
                            each.organisation(),
                            each.how().name())
                    .update();
        }
    }

    /** Who took part, those of the first convocation first. */
    List<Attendance> attendance(long meeting) {
        return jdbc.sql("select * from meeting_attendance where meeting_id = ? order by convocation, place")
                .param(meeting)
                .query(Attendance.class)
                .list();
    }

    void approve(long meeting, MinutesApproval approval) {
        jdbc.sql("insert into meeting_approval (meeting_id, minutes_version, institution, decision, actor, reason,"
                        + " decided_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        meeting,
                        approval.minutesVersion(),
                        approval.institution().name(),
                        approval.decision().name(),
                        approval.actor(),
                        approval.reason(),
                        Timestamp.from(approval.at()))
                .update();
    }

    /** The answers of the institutions to the minutes, oldest first. */
    List<MinutesApproval> approvals(long meeting) {
        return jdbc.sql("select a.*, decided_at as at from meeting_approval a where meeting_id = ? order by id")
                .param(meeting)
                .query(MinutesApproval.class)
                .list();
    }
}
