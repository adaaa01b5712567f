package fr.synergies.meeting;

import fr.synergies.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A meeting of any kind to be read, its calendar file, and its minutes to print or send. */
@Controller
class MeetingPageController {

    private final MeetingPages meetings;
    private final MeetingEntries entries;

    MeetingPageController(MeetingPages meetings, MeetingEntries entries) {
        this.meetings = meetings;
        this.entries = entries;
    }

    @GetMapping("/meetings/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("panel", meetings.panel(meetings.of(id)));
        return "meeting/meeting";
    }

    /** The meeting for a calendar program, with its agenda, and its minutes once they are final. */
    @GetMapping("/meetings/{id}/invitation.ics")
    ResponseEntity<String> invitation(@PathVariable long id, Locale language) {
        Meeting meeting = meetings.of(id);
        if (entries.of(meeting).isEmpty()) {
            throw Refusal.notFound("meeting.not-planned");
        }
        return FileAnswer.calendar(meeting.caseId(), entries.file(List.of(meeting), language));
    }

    @GetMapping("/meetings/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable long id, Locale language) {
        Meeting meeting = meetings.of(id);
        return FileAnswer.of(
                meeting.caseId() + ".pdf", MediaType.APPLICATION_PDF_VALUE, meetings.minutes(meeting, language));
    }
}
