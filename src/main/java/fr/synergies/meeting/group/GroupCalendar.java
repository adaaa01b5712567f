package fr.synergies.meeting.group;

import fr.synergies.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When a working group should have met. Its process calls it for the timer. */
@Component("groupCalendar")
@EnableConfigurationProperties(GroupSettings.class)
public class GroupCalendar {

    private final GroupSettings settings;
    private final WorkingGroupRepository groups;
    private final WorkCalendar calendar;

    GroupCalendar(GroupSettings settings, WorkingGroupRepository groups, WorkCalendar calendar) {
        this.settings = settings;
        this.groups = groups;
        this.calendar = calendar;
    }

    /** When the group of a case is reminded, if it has not met by then. */
    public Date reminder(String caseId) {
        LocalDate day = due(groups.ofCase(caseId).orElseThrow());
        return calendar.closeOfBusiness(day);
    }

    /** The working day by which a group should meet: some months after its last meeting, or after it was opened. */
    public LocalDate due(WorkingGroup group) {
        LocalDate last = groups.meetings(group.id()).stream()
                .findFirst()
                .map(GroupMeeting::heldOn)
                .orElse(group.openedOn());
        LocalDate day = last.plusMonths(settings.reminderMonths());
        return calendar.working(day);
    }

    public LocalDate today() {
        return calendar.today();
    }
}
