package fr.synergies.meeting;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is recorded of meetings of any kind: agenda, attendance, actions, answers to the minutes. */
@Service
public class MeetingFiles {

    private final MeetingRepository meetings;
    private final MeetingRecordRepository records;
    private final MeetingActionRepository actions;

    MeetingFiles(MeetingRepository meetings, MeetingRecordRepository records, MeetingActionRepository actions) {
        this.meetings = meetings;
        this.records = records;
        this.actions = actions;
    }

    /** The meetings of a kind of a programme, latest first. */
    @Transactional(readOnly = true)
    public List<Meeting> all(MeetingKind kind, String programme) {
        return meetings.all(kind, programme);
    }

    /** A meeting with what was recorded of it. */
    @Transactional(readOnly = true)
    public MeetingFile of(Meeting meeting) {
        long id = meeting.id();
        return new MeetingFile(
                meeting, records.agenda(id), records.attendance(id), actions.of(id), records.approvals(id));
    }

    /** The agenda, or the facts of a report. */
    @Transactional(readOnly = true)
    public List<AgendaItem> agenda(Meeting meeting) {
        return records.agenda(meeting.id());
    }

    /** Who took part, those of the first convocation first. */
    @Transactional(readOnly = true)
    public List<Attendance> attendance(Meeting meeting) {
        return records.attendance(meeting.id());
    }

    /** Replaces the agenda. */
    @Transactional
    public void agenda(Meeting meeting, List<AgendaItem> items) {
        records.agenda(meeting.id(), items);
    }

    /** Replaces who took part in a convocation. */
    @Transactional
    public void attend(Meeting meeting, int convocation, List<Attendance> present) {
        records.attendance(meeting.id(), convocation, present);
    }
}
