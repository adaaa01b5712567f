package fr.synergies.programme.page;

import fr.synergies.programme.CalendarMeeting;
import fr.synergies.programme.MeetingCalendar;
import fr.synergies.programme.MeetingSource;
import fr.synergies.programme.Programmes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All meetings of all programmes, which every signed-in user may read. */
@RestController
@Tag(name = "Meetings")
class MyMeetingsController {

    private final Programmes programmes;
    private final List<MeetingSource> sources;
    private final MeetingCalendar calendar;

    MyMeetingsController(Programmes programmes, List<MeetingSource> sources, MeetingCalendar calendar) {
        this.programmes = programmes;
        this.sources = sources;
        this.calendar = calendar;
    }

    /**
     * The address below {@code /api} is for calendar applications, which authenticate with each request; the other one is for
     * browsers.
     */
    @GetMapping(
            path = {"/me/meetings.ics", "/api/me/meetings.ics"},
            produces = MeetingCalendar.MEDIA_TYPE)
    @Operation(summary = "Read all meetings (monthly points, extra points, steering committees) as one calendar")
    ResponseEntity<String> meetings(Locale language) {
        List<CalendarMeeting> meetings = programmes.all().stream()
                .flatMap(programme -> sources.stream().flatMap(source -> source.meetings(programme).stream()))
                .sorted(Comparator.comparing(CalendarMeeting::begin).thenComparing(CalendarMeeting::id))
                .toList();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("meetings.ics")
                                .build()
                                .toString())
                .body(calendar.write(meetings, language));
    }
}
