package fr.synergies.meeting;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.platform.workflow.Cases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of meetings of any kind and the actions they decide, each of which becomes a case when the minutes are final. */
@Service
public class MeetingMinutes {

    static final String ACTION_PROCESS = "review-action";

    private final MeetingRepository meetings;
    private final MeetingFiles files;
    private final MeetingActionRepository actions;
    private final MeetingPeople people;
    private final WorkCalendar calendar;
    private final Cases cases;

    MeetingMinutes(
            MeetingRepository meetings,
            MeetingFiles files,
            MeetingActionRepository actions,
            MeetingPeople people,
            WorkCalendar calendar,
            Cases cases) {
        this.meetings = meetings;
        this.files = files;
        this.actions = actions;
        this.people = people;
        this.calendar = calendar;
        this.cases = cases;
    }

    /** What staff write of a meeting; the decisions are one per line. */
    public record Written(String author, String minutes, String decisions, List<Map<String, String>> actions) {}

    /**
     * Stores a version of the minutes that both institutions approve.
     *
     * @throws Refusal INVALID naming every cell of the actions that is wrong
     */
    @Transactional
    public void write(Meeting meeting, Written written) {
        List<MeetingAction> decided = read(meeting, meeting.day().orElseThrow(), List.of(), written.actions());
        meetings.write(meeting, written.author(), written.minutes().strip(), clean(written.decisions()));
        actions.replace(meeting.id(), decided);
    }

    /**
     * Stores who took part in a meeting that was held, and minutes that nobody approves: what they decide is carried out at once.
     *
     * @throws Refusal INVALID naming every cell of the actions that is wrong
     */
    @Transactional
    public void conclude(Meeting meeting, LocalDate held, List<Attendance> present, Written written) {
        List<MeetingAction> decided =
                read(meeting, held, present.stream().map(Attendance::name).toList(), written.actions());
        files.attend(meeting, 1, present);
        meetings.note(meeting, written.author(), written.minutes().strip(), clean(written.decisions()));
        actions.replace(meeting.id(), decided);
        decided.forEach(action -> cases.start(ACTION_PROCESS, action.caseId()));
    }

    /** Closes a meeting whose minutes both institutions approved. */
    @Transactional
    public void close(String caseId) {
        Meeting meeting = meetings.at(caseId);
        meetings.move(meeting, meeting.close());
        actions.of(meeting.id()).forEach(action -> cases.start(ACTION_PROCESS, action.caseId()));
    }

    private List<MeetingAction> read(
            Meeting meeting, LocalDate held, List<String> present, List<Map<String, String>> rows) {
        return new ActionRows(meeting, held, people.of(meeting, present), calendar).read(rows);
    }

    private static String clean(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
