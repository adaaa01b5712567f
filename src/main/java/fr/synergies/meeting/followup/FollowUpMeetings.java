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

    private final FollowUpRepository followUps;
    private final ExtraPointRepository points;
    private final FollowUps rhythm;
    private final ReviewCalendar calendar;
    private final MessageSource texts;

    FollowUpMeetings(
            FollowUpRepository followUps,
            ExtraPointRepository points,
            FollowUps rhythm,
            ReviewCalendar calendar,
            MessageSource texts) {
        this.followUps = followUps;
        this.points = points;
        this.rhythm = rhythm;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public List<Meeting> meetings(Programme programme) {
        List<Meeting> meetings = new ArrayList<>();
        for (FollowUp followUp : followUps.all(programme.code())) {
            List<ExtraPoint> called = points.of(followUp.id());
            called.forEach(point -> meetings.add(
                    meeting(followUp, point.number(), point.heldOn().orElse(point.dueOn()), state(point.status()))));
            boolean waits = called.stream().anyMatch(point -> point.status() == ExtraPoint.Status.OPEN);
            LocalDate next = rhythm.next(followUp);
            if (followUp.isActive() && !waits && rhythm.within(followUp, next)) {
                meetings.add(meeting(followUp, called.size() + 1, next, Meeting.State.PLANNED));
            }
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
