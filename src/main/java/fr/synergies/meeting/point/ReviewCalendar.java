package fr.synergies.meeting.point;

import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.MeetingRepository;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When a monthly meeting is held, and when it counts as missed. The processes call it for their timers. */
@Component("reviewCalendar")
@EnableConfigurationProperties(ReviewSettings.class)
public class ReviewCalendar {

    private final ReviewSettings settings;
    private final WorkCalendar calendar;
    private final MeetingRepository meetings;

    ReviewCalendar(ReviewSettings settings, WorkCalendar calendar, MeetingRepository meetings) {
        this.settings = settings;
        this.calendar = calendar;
        this.meetings = meetings;
    }

    /**
     * The day of the meeting according to the rule: by default the first Tuesday, or the next working day if that is a public
     * holiday.
     */
    public LocalDate proposed(YearMonth month) {
        return working(month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(settings.week(), settings.day())));
    }

    /** This day, or the next working day after it. */
    public LocalDate working(LocalDate day) {
        return calendar.working(day);
    }

    public LocalTime usualTime() {
        return settings.time();
    }

    /** When it should be recorded that the meeting of a case was held. */
    public Date holdingDue(String caseId) {
        return missed(caseId, settings.recordingDays());
    }

    /** When staff are reminded of the meeting of a case, if it was not held by then. */
    public Date reminder(String caseId) {
        return missed(caseId, settings.reminderDays());
    }

    /** When the line manager is told that the meeting of a case was not held. */
    public Date escalation(String caseId) {
        return missed(caseId, settings.reminderDays() + settings.escalationDays());
    }

    /** Whether the day is in the future. */
    public boolean isAhead(LocalDate day) {
        return day.isAfter(today());
    }

    public LocalDate today() {
        return calendar.today();
    }

    private Date missed(String caseId, int days) {
        LocalDate planned = meetings.at(caseId).plannedOn().orElseThrow();
        return close(calendar.plus(planned, days));
    }

    public Date close(LocalDate day) {
        return calendar.closeOfBusiness(day);
    }
}
