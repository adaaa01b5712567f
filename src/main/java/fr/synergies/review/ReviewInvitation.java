package fr.synergies.review;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Points as calendar files (RFC 5545): the same point keeps its identity, so that a moved one moves in people's calendars. */
@Component
class ReviewInvitation {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private final ReviewRepository reviews;
    private final ReviewCalendar days;
    private final MessageSource texts;
    private final Clock clock;

    ReviewInvitation(ReviewRepository reviews, ReviewCalendar days, MessageSource texts, Clock clock) {
        this.reviews = reviews;
        this.days = days;
        this.texts = texts;
        this.clock = clock;
    }

    /** The points as one calendar. */
    String calendar(List<Review> points, Locale language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Synergies//Points mensuels//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        points.forEach(point -> calendar.add(event(point, language)));
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toString();
    }

    private VEvent event(Review point, Locale language) {
        VEvent event = new VEvent(false);
        event.add(new Uid(point.caseId() + "@synergies"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(days.begin(point)));
        event.add(new DtEnd<>(days.end(point)));
        event.add(new Summary(texts.getMessage("review.ics.summary", new Object[] {point.programme()}, language)));
        event.add(new Sequence(Math.max(0, point.invitation() - 1)));
        event.add(new Status(status(point)));
        if (!point.place().isEmpty()) {
            event.add(new Location(point.place()));
        }
        String agenda = Stream.concat(
                        TextLines.of(point.ownAgenda()).stream(),
                        reviews.agenda(point.id()).stream()
                                .map(item -> item.text().in(language)))
                .map(line -> "- " + line)
                .collect(Collectors.joining("\n"));
        if (!agenda.isEmpty()) {
            event.add(new Description(agenda));
        }
        return event;
    }

    private static String status(Review point) {
        return switch (point.status()) {
            case SKIPPED -> Status.VALUE_CANCELLED;
            case TO_SCHEDULE -> Status.VALUE_TENTATIVE;
            default -> Status.VALUE_CONFIRMED;
        };
    }
}
