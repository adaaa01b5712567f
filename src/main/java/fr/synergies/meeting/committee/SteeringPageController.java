package fr.synergies.meeting.committee;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.programme.page.ProgrammePages;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens and cancels committees from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}/steering-committees")
class SteeringPageController {

    private final Committees committees;
    private final ProgrammePages pages;

    SteeringPageController(Committees committees, ProgrammePages pages) {
        this.committees = committees;
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

    private String answer(FormAttempt<Committee> attempt, String notice, String code, Locale language, Model model) {
        return attempt.notice(notice, committee -> List.of(committee.caseId()))
                .redirectTo("/programmes/{code}")
                .orShowAgain(() -> pages.show(code, language, model));
    }
}
