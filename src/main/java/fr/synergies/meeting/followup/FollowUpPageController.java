package fr.synergies.meeting.followup;

import fr.synergies.kernel.Institution;
import fr.synergies.meeting.point.Sides;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.programme.page.ProgrammePages;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Requests and lifts follow-ups from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}/follow-ups")
class FollowUpPageController {

    private final ReinforcedFollowUps followUps;
    private final ProgrammePages pages;

    FollowUpPageController(ReinforcedFollowUps followUps, ProgrammePages pages) {
        this.followUps = followUps;
        this.pages = pages;
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String request(
            @PathVariable String code,
            @FormName("follow-up-request") PostedForm<FollowUpRequest> form,
            Authentication user,
            Locale language,
            Model model) {
        FormAttempt<FollowUp> attempt = form.submit(
                asked -> followUps.request(code, Sides.of(user, form.typed().institution()), user.getName(), asked));
        return answer(attempt, "review.notice.follow-up", code, language, model);
    }

    @PostMapping("/{number}/lifting")
    @PreAuthorize(Institution.STAFF_ONLY)
    String lift(
            @PathVariable String code,
            @PathVariable int number,
            @FormName("follow-up-lifting") PostedForm<ReasonForm> form,
            Authentication user,
            Locale language,
            Model model) {
        FormAttempt<FollowUp> attempt = form.of(number)
                .submit(typed -> followUps.lift(
                        code, number, Sides.of(user, form.typed().institution()), user.getName(), typed.reason()));
        return answer(attempt, "review.notice.lifted", code, language, model);
    }

    private String answer(FormAttempt<FollowUp> attempt, String notice, String code, Locale language, Model model) {
        return attempt.notice(notice, followUp -> List.of(followUp.caseId()))
                .redirectTo("/programmes/{code}")
                .orShowAgain(() -> pages.show(code, language, model));
    }
}
