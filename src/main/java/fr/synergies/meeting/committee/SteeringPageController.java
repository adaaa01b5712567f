package fr.synergies.meeting.committee;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.programme.Meeting;
import fr.synergies.programme.MeetingCalendar;
import fr.synergies.programme.page.ProgrammePages;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens and cancels committees from the page of the programme, and serves their calendar files. */
@Controller
@RequestMapping("/programmes/{code}/steering-committees")
class SteeringPageController {

    private final Committees committees;
    private final SteeringMeetings meetings;
    private final MeetingCalendar calendar;
    private final ProgrammePages pages;

    SteeringPageController(
            Committees committees, SteeringMeetings meetings, MeetingCalendar calendar, ProgrammePages pages) {
        this.committees = committees;
        this.meetings = meetings;
        this.calendar = calendar;
        this.pages = pages;
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(
            @PathVariable String code,
            @FormName("committee-opening") PostedForm<SteeringController.Opening> form,
            Locale language,
            Model model) {
        FormAttempt<Committee> attempt = form.submit(typed -> committees.open(code, typed.year()));
        return answer(attempt, "steering.notice.opened", code, language, model);
    }

    @PostMapping("/{year}/cancellation")
    @PreAuthorize(Institution.STAFF_ONLY)
    String cancel(
            @PathVariable String code,
            @PathVariable int year,
            @FormName("committee-cancellation") PostedForm<ReasonForm> form,
            Locale language,
            Model model) {
        FormAttempt<Committee> attempt = form.of(year).submit(typed -> committees.cancel(code, year, typed.reason()));
        return answer(attempt, "steering.notice.cancelled", code, language, model);
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

    private String answer(FormAttempt<Committee> attempt, String notice, String code, Locale language, Model model) {
        return attempt.notice(notice, committee -> List.of(committee.caseId()))
                .redirectTo("/programmes/{code}")
                .orShowAgain(() -> pages.show(code, language, model));
    }
}
