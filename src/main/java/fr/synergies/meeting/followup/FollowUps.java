package fr.synergies.meeting.followup;

import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.point.ReviewCalendar;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rhythm of the reinforced follow-ups, from which the process {@code reinforced-follow-up} computes its timers. Days are
 * counted from the day of the request; a meeting on a weekend or public holiday is moved to the next working day. The next day
 * always lies after the day on which the last meeting was closed: however long a follow-up was neglected, only one meeting is
 * late, and then the rhythm continues.
 */
@Component("followUps")
public class FollowUps {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final FollowUpRepository followUps;
    private final MeetingRepository points;
    private final ReviewCalendar calendar;
    private final Programmes programmes;
    private final WorkCalendar days;

    FollowUps(
            FollowUpRepository followUps,
            MeetingRepository points,
            ReviewCalendar calendar,
            Programmes programmes,
            WorkCalendar days) {
        this.followUps = followUps;
        this.points = points;
        this.calendar = calendar;
        this.programmes = programmes;
        this.days = days;
    }

    /** The morning of the next meeting, or the one after the programme's last day if that comes first. */
    public Date nextPoint(String caseId) {
        FollowUp followUp = followUps.at(caseId);
        LocalDate day = earlier(next(followUp), dayAfter(followUp));
        return Date.from(days.at(day, MORNING));
    }

    /** When the pending meeting counts as missed: the day before the next one, or the programme's last day. */
    public Date missed(String caseId) {
        FollowUp followUp = followUps.at(caseId);
        return calendar.close(
                earlier(after(followUp, calendar.today()), dayAfter(followUp)).minusDays(1));
    }

    /** Whether the programme is over. */
    public boolean over(String caseId) {
        return !calendar.today().isBefore(dayAfter(followUps.at(caseId)));
    }

    /** The day of the next meeting: the first day of the rhythm after the last meeting was closed. */
    LocalDate next(FollowUp followUp) {
        LocalDate since = points.ofCase(followUp.caseId()).stream()
                .findFirst()
                .flatMap(Meeting::closedOn)
                .orElse(followUp.requestedOn());
        return after(followUp, since);
    }

    /** Whether the programme is still running on this day. */
    boolean within(FollowUp followUp, LocalDate day) {
        return day.isBefore(dayAfter(followUp));
    }

    private LocalDate after(FollowUp followUp, LocalDate day) {
        return Stream.iterate(
                        followUp.requestedOn(),
                        each -> each.plusDays(followUp.rhythm().days()))
                .map(calendar::working)
                .filter(each -> each.isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate dayAfter(FollowUp followUp) {
        return programmes.named(followUp.programme()).end().plusDays(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
