package fr.synergies.programme;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
import org.springframework.stereotype.Component;

/** Meetings as calendar files (RFC 5545): a meeting keeps its identity, so that rescheduling it updates people's calendars. */
@Component
public class MeetingCalendar {

    /** Media type of a calendar file. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private final Clock clock;

    MeetingCalendar(Clock clock) {
        this.clock = clock;
    }

    /** The meetings as one calendar, in the reader's language. */
    public String write(List<CalendarMeeting> meetings, Locale language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Synergies//Synergies//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        meetings.forEach(meeting -> calendar.add(event(meeting, language)));
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toString();
    }

    private VEvent event(CalendarMeeting meeting, Locale language) {
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@synergies"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(meeting.begin()));
        event.add(new DtEnd<>(meeting.end()));
        event.add(new Summary(meeting.title().in(language)));
        event.add(new Sequence(meeting.revision()));
        event.add(new Status(status(meeting)));
        if (!meeting.place().isEmpty()) {
            event.add(new Location(meeting.place()));
        }
        String description = meeting.description().in(language);
        if (!description.isEmpty()) {
            event.add(new Description(description));
        }
        return event;
    }

    private static String status(CalendarMeeting meeting) {
        return switch (meeting.state()) {
            case PROPOSED -> Status.VALUE_TENTATIVE;
            case PLANNED -> Status.VALUE_CONFIRMED;
            case CANCELLED -> Status.VALUE_CANCELLED;
        };
    }
}
