package fr.synergies.meeting.group;

import fr.synergies.kernel.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When a working group should have met. Its process calls it for the timer. */
@Component("groupCalendar")
@EnableConfigurationProperties(GroupSettings.class)
public class GroupCalendar {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);

    private final GroupSettings settings;
    private final WorkingGroupRepository groups;
    private final WorkingDays workingDays;
    private final Clock clock;

    GroupCalendar(GroupSettings settings, WorkingGroupRepository groups, WorkingDays workingDays, Clock clock) {
        this.settings = settings;
        this.groups = groups;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** When the group of a case is reminded, if it has not met by then. */
    public Date reminder(String caseId) {
        LocalDate day = due(groups.ofCase(caseId).orElseThrow());
        return Date.from(day.atTime(CLOSE_OF_BUSINESS).atZone(clock.getZone()).toInstant());
    }

    /** The working day by which a group should meet: some months after its last meeting, or after it was opened. */
    public LocalDate due(WorkingGroup group) {
        LocalDate last = groups.meetings(group.id()).stream()
                .findFirst()
                .map(GroupMeeting::heldOn)
                .orElse(group.openedOn());
        LocalDate day = last.plusMonths(settings.reminderMonths());
        return workingDays.isWorkingDay(day) ? day : workingDays.plus(day, 1);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
