package fr.synergies.meeting.followup;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.point.ReviewCalendar;
import fr.synergies.programme.Meeting;
import fr.synergies.programme.MeetingSource;
import fr.synergies.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The additional meetings for calendars: those that were convened, and the next one of an active follow-up. */
@Component
class FollowUpMeetings implements MeetingSource {

    private final ReinforcedFollowUps followUps;
    private final ExtraPoints points;
    private final ReviewCalendar calendar;
    private final MessageSource texts;

    FollowUpMeetings(ReinforcedFollowUps followUps, ExtraPoints points, ReviewCalendar calendar, MessageSource texts) {
        this.followUps = followUps;
        this.points = points;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public List<Meeting> meetings(Programme programme) {
        List<Meeting> meetings = new ArrayList<>();
        for (FollowUp followUp : followUps.of(programme)) {
            List<ExtraPoint> called = points.of(followUp);
            called.forEach(point -> meetings.add(
                    meeting(followUp, point.number(), point.heldOn().orElse(point.dueOn()), state(point.status()))));
            points.next(followUp)
                    .map(day -> meeting(followUp, called.size() + 1, day, Meeting.State.PLANNED))
                    .ifPresent(meetings::add);
        }
        return meetings;
    }

    private Meeting meeting(FollowUp followUp, int number, LocalDate day, Meeting.State state) {
        return new Meeting(
                followUp.caseId() + "-" + number,
                calendar.begin(day),
                calendar.end(day),
                new LocalizedText(title(followUp, number, Locale.FRENCH), title(followUp, number, Locale.ENGLISH)),
                "",
                new LocalizedText(followUp.reason(), followUp.reason()),
                state,
                0);
    }

    private String title(FollowUp followUp, int number, Locale language) {
        return texts.getMessage(
                "review.ics.extra", new Object[] {followUp.programme(), String.valueOf(number)}, language);
    }

    private static Meeting.State state(ExtraPoint.Status status) {
        return status == ExtraPoint.Status.OPEN || status == ExtraPoint.Status.HELD
                ? Meeting.State.PLANNED
                : Meeting.State.CANCELLED;
    }
}
