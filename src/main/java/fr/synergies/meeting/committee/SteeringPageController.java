package fr.synergies.meeting.committee;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.Meeting;
import fr.synergies.programme.MeetingCalendar;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens and cancels committees from the page of the programme, and serves their calendar files. */
@Controller
@RequestMapping("/programmes/{code}/steering-committees")
class SteeringPageController {

    private final Committees committees;
    private final SteeringMeetings meetings;
    private final MeetingCalendar calendar;
    private final MessageSource texts;

    SteeringPageController(
            Committees committees, SteeringMeetings meetings, MeetingCalendar calendar, MessageSource texts) {
        this.committees = committees;
        this.meetings = meetings;
        this.calendar = calendar;
        this.texts = texts;
    }

    @PostMapping
    @PreAuthorize(Committees.STAFF)
    String open(@PathVariable String code, @RequestParam int year, Locale language, RedirectAttributes next) {
        return acted(
                next,
                language,
                () -> text(
                        "steering.notice.opened",
                        language,
                        committees.open(code, year).caseId()));
    }

    @PostMapping("/{year}/cancellation")
    @PreAuthorize(Committees.STAFF)
    String cancel(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            RedirectAttributes next) {
        String kept = reason.length() > Reason.LONGEST ? reason.substring(0, Reason.LONGEST) : reason;
        return acted(
                next,
                language,
                () -> text(
                        "steering.notice.cancelled",
                        language,
                        committees.cancel(code, year, kept).caseId()));
    }

    @GetMapping("/{year}/invitation.ics")
    ResponseEntity<String> invitation(@PathVariable String code, @PathVariable int year, Locale language) {
        Committee committee = committees.of(code, year);
        List<Meeting> session = meetings.meeting(committee).stream().toList();
        if (session.isEmpty()) {
            throw Refusal.notFound("steering.not-planned", String.valueOf(year), code);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MeetingCalendar.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(committee.caseId() + ".ics")
                                .build()
                                .toString())
                .body(calendar.write(session, language));
    }

    private String acted(RedirectAttributes next, Locale language, Supplier<String> act) {
        try {
            next.addFlashAttribute("notice", act.get());
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            boolean field = !refusal.violations().isEmpty();
            String code = field ? refusal.violations().get(0).code() : refusal.code();
            List<Object> arguments = field ? refusal.violations().get(0).arguments() : refusal.arguments();
            next.addFlashAttribute("warning", text(code, language, arguments.toArray()));
        }
        return "redirect:/programmes/{code}";
    }

    private String text(String code, Locale language, Object... arguments) {
        return texts.getMessage(code, arguments, language);
    }
}
