package fr.synergies.meeting.group;

import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.MeetingRepository;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When a working group should have met. Its process calls it for the timer. */
@Component("groupCalendar")
@EnableConfigurationProperties(GroupSettings.class)
public class GroupCalendar {

    private final GroupSettings settings;
    private final WorkingGroupRepository groups;
    private final MeetingRepository meetings;
    private final WorkCalendar calendar;

    GroupCalendar(
            GroupSettings settings, WorkingGroupRepository groups, MeetingRepository meetings, WorkCalendar calendar) {
        this.settings = settings;
        this.groups = groups;
        this.meetings = meetings;
        this.calendar = calendar;
    }

    /** When the group of a case is reminded, if it has not met by then. */
    public Date reminder(String caseId) {
        LocalDate day = due(groups.ofCase(caseId).orElseThrow());
        return calendar.closeOfBusiness(day);
    }

    /** The working day by which a group should meet: some months after its last meeting, or after it was opened. */
    public LocalDate due(WorkingGroup group) {
        LocalDate last = meetings.ofCase(group.caseId()).stream()
                .flatMap(meeting -> meeting.heldOn().stream())
                .max(Comparator.naturalOrder())
                .orElse(group.openedOn());
        LocalDate day = last.plusMonths(settings.reminderMonths());
        return calendar.working(day);
    }

    public LocalDate today() {
        return calendar.today();
    }
}
