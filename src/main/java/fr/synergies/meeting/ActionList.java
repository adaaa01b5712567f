package fr.synergies.meeting;

import fr.synergies.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actions of the meetings of all programmes, with their state. */
@Service
class ActionList {

    /** Our choice: what fits on a page that somebody reads; whoever wants others narrows the search. */
    static final int MOST = 200;

    private final MeetingActionRepository actions;
    private final MeetingRepository meetings;
    private final MeetingPeople people;
    private final MeetingTitles titles;
    private final WorkCalendar calendar;

    ActionList(
            MeetingActionRepository actions,
            MeetingRepository meetings,
            MeetingPeople people,
            MeetingTitles titles,
            WorkCalendar calendar) {
        this.actions = actions;
        this.meetings = meetings;
        this.people = people;
        this.titles = titles;
        this.calendar = calendar;
    }

    /** The first {@value #MOST} that match, the most urgent first. */
    @Transactional(readOnly = true)
    public List<ActionEntry> search(ActionSearch search) {
        LocalDate today = calendar.today();
        Map<Long, Meeting> known = new HashMap<>();
        return actions.search(search, today, MOST).stream()
                .map(action -> {
                    Meeting meeting = known.computeIfAbsent(
                            action.meetingId(), id -> meetings.get(id).orElseThrow());
                    return new ActionEntry(
                            action,
                            meeting.programme(),
                            meeting.id(),
                            titles.of(meeting),
                            action.status() == MeetingAction.Status.OPEN
                                    && action.due().isBefore(today));
                })
                .toList();
    }

    /** Everybody who is in charge of an action. */
    @Transactional(readOnly = true)
    public Set<String> people() {
        Set<String> all = new TreeSet<>(people.staff());
        all.addAll(actions.people());
        return all;
    }
}
