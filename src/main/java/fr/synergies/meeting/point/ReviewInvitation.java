package fr.synergies.meeting.point;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Meeting;
import fr.synergies.programme.MeetingCalendar;
import fr.synergies.programme.MeetingSource;
import fr.synergies.programme.Programme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Monthly meetings for calendars: a rescheduled meeting keeps its identity. */
@Component
class ReviewInvitation implements MeetingSource {

    private final Reviews reviews;
    private final ReviewCalendar days;
    private final MeetingCalendar calendar;
    private final MessageSource texts;

    ReviewInvitation(Reviews reviews, ReviewCalendar days, MeetingCalendar calendar, MessageSource texts) {
        this.reviews = reviews;
        this.days = days;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public List<Meeting> meetings(Programme programme) {
        return reviews.of(programme).stream().map(this::meeting).toList();
    }

    /** The meetings as one calendar file. */
    String calendar(List<Review> points, Locale language) {
        return calendar.write(points.stream().map(this::meeting).toList(), language);
    }

    private Meeting meeting(Review point) {
        return new Meeting(
                point.caseId(),
                days.begin(point),
                days.end(point),
                new LocalizedText(title(point, Locale.FRENCH), title(point, Locale.ENGLISH)),
                point.place(),
                new LocalizedText(agenda(point, Locale.FRENCH), agenda(point, Locale.ENGLISH)),
                state(point),
                Math.max(0, point.invitation() - 1));
    }

    private String title(Review point, Locale language) {
        return texts.getMessage("review.ics.summary", new Object[] {point.programme()}, language);
    }

    private String agenda(Review point, Locale language) {
        return Stream.concat(
                        TextLines.of(point.ownAgenda()).stream(),
                        reviews.file(point).agenda().stream()
                                .map(item -> item.text().in(language)))
                .map(line -> "- " + line)
                .collect(Collectors.joining("\n"));
    }

    private static Meeting.State state(Review point) {
        return switch (point.status()) {
            case SKIPPED -> Meeting.State.CANCELLED;
            case TO_SCHEDULE -> Meeting.State.PROPOSED;
            default -> Meeting.State.PLANNED;
        };
    }
}
