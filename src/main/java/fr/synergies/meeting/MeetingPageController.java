package fr.synergies.meeting;

import fr.synergies.kernel.Refusal;
import fr.synergies.programme.MeetingCalendar;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of meetings of any kind: the calendar file, and the minutes to print or send. */
@Controller
public class MeetingPageController {

    private final MeetingPages meetings;
    private final MeetingEntries entries;

    MeetingPageController(MeetingPages meetings, MeetingEntries entries) {
        this.meetings = meetings;
        this.entries = entries;
    }

    /** The meeting for a calendar program, with its agenda, and its minutes once they are final. */
    @GetMapping("/meetings/{id}/invitation.ics")
    ResponseEntity<String> invitation(@PathVariable long id, Locale language) {
        Meeting meeting = meetings.of(id);
        if (entries.of(meeting).isEmpty()) {
            throw Refusal.notFound("meeting.not-planned");
        }
        return calendar(meeting.caseId(), entries.file(List.of(meeting), language));
    }

    @GetMapping("/meetings/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable long id, Locale language) {
        Meeting meeting = meetings.of(id);
        return file(meeting.caseId() + ".pdf", MediaType.APPLICATION_PDF_VALUE, meetings.minutes(meeting, language));
    }

    /** A calendar file to be saved under a name. */
    public static ResponseEntity<String> calendar(String name, String content) {
        return file(name + ".ics", MeetingCalendar.MEDIA_TYPE, content);
    }

    private static <T> ResponseEntity<T> file(String name, String type, T content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
