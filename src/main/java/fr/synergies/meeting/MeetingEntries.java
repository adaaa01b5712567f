package fr.synergies.meeting;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.CalendarMeeting;
import fr.synergies.programme.CalendarMeeting.State;
import fr.synergies.programme.MeetingCalendar;
import fr.synergies.programme.MeetingSource;
import fr.synergies.programme.Programme;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The meetings of all kinds for calendars: a rescheduled meeting keeps its identity. */
@Component
public class MeetingEntries implements MeetingSource {

    /** Our choice: when a meeting of a network begins of which nobody said it. */
    private static final LocalTime USUAL = LocalTime.of(14, 0);

    private static final int MINUTES = 60;

    private final Map<MeetingKind, Duration> lengths = new EnumMap<>(MeetingKind.class);
    private final MeetingFiles files;
    private final MeetingTitles titles;
    private final MeetingCalendar calendar;
    private final WorkCalendar days;

    MeetingEntries(
            List<MeetingLength> lengths,
            MeetingFiles files,
            MeetingTitles titles,
            MeetingCalendar calendar,
            WorkCalendar days) {
        lengths.forEach(length -> this.lengths.put(length.kind(), length.duration()));
        this.files = files;
        this.titles = titles;
        this.calendar = calendar;
        this.days = days;
    }

    @Override
    public List<CalendarMeeting> meetings(Programme programme) {
        return lengths.keySet().stream()
                .flatMap(kind -> files.all(kind, programme.code()).stream())
                .flatMap(meeting -> of(meeting).stream())
                .toList();
    }

    /** A meeting as calendars show it; empty as long as it has no day. */
    public Optional<CalendarMeeting> of(Meeting meeting) {
        return Optional.ofNullable(lengths.get(meeting.kind()))
                .flatMap(length -> meeting.day().map(day -> {
                    Instant begin = days.at(day, meeting.startTime().orElse(USUAL));
                    LocalizedText title = titles.of(meeting);
                    return new CalendarMeeting(
                            id(meeting),
                            begin,
                            begin.plus(meeting.hours()
                                    .map(MeetingEntries::duration)
                                    .orElse(length)),
                            new LocalizedText(
                                    title.fr() + " · " + meeting.programme(), title.en() + " · " + meeting.programme()),
                            meeting.place(),
                            new LocalizedText(agenda(meeting, Locale.FRENCH), agenda(meeting, Locale.ENGLISH)),
                            state(meeting),
                            Math.max(0, meeting.invitation() - 1));
                }));
    }

    /** An extra point that is not convened yet, on the day that follows from the rhythm. */
    public Optional<CalendarMeeting> of(String programme, String caseId, int number, LocalDate day) {
        return of(new Meeting(
                0,
                MeetingKind.EXTRA_POINT,
                programme,
                caseId,
                number,
                "",
                Meeting.Status.PLANNED,
                day,
                Optional.of(day),
                Optional.of(day),
                Optional.empty(),
                "",
                "",
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                0,
                "",
                "",
                Optional.empty()));
    }

    /** Meetings as one calendar file. */
    public String file(List<Meeting> some, Locale language) {
        return calendar.write(
                some.stream().flatMap(meeting -> of(meeting).stream()).toList(), language);
    }

    private String agenda(Meeting meeting, Locale language) {
        Stream<String> minutes = Stream.of(meeting.minutes()).filter(text -> meeting.isSettled() && !text.isEmpty());
        Stream<String> agenda =
                files.agenda(meeting).stream().map(item -> "- " + item.text().in(language));
        return Stream.concat(agenda, minutes).collect(Collectors.joining("\n"));
    }

    private static String id(Meeting meeting) {
        return meeting.kind() == MeetingKind.POINT || meeting.kind() == MeetingKind.COMMITTEE
                ? meeting.caseId()
                : meeting.caseId() + "-" + meeting.number();
    }

    private static Duration duration(BigDecimal hours) {
        return Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(MINUTES)).longValue());
    }

    private static State state(Meeting meeting) {
        return switch (meeting.status()) {
            case CANCELLED, MISSED -> State.CANCELLED;
            case PREPARING, TO_SCHEDULE -> State.PROPOSED;
            case POLLING, PLANNED, HELD, IN_APPROVAL, CLOSED -> State.PLANNED;
        };
    }
}
