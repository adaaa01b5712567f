package fr.synergies.recruitment.page;

import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormAttempt;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.ReasonForm;
import fr.synergies.recruitment.Candidates;
import fr.synergies.recruitment.Erasure;
import fr.synergies.recruitment.RecruitmentCases;
import fr.synergies.recruitment.Recruitments;
import fr.synergies.recruitment.Viewer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Handles the actions on candidates on the page of a recruitment, and its cancellation. */
@Controller
@RequestMapping("/programmes/{code}/recruitments/{number}")
class CandidateController {

    private final Recruitments recruitments;
    private final RecruitmentCases cases;
    private final Candidates candidates;
    private final Erasure erasure;
    private final RecruitmentView view;

    CandidateController(
            Recruitments recruitments,
            RecruitmentCases cases,
            Candidates candidates,
            Erasure erasure,
            RecruitmentView view) {
        this.recruitments = recruitments;
        this.cases = cases;
        this.candidates = candidates;
        this.erasure = erasure;
        this.view = view;
    }

    @PostMapping("/candidates")
    @PreAuthorize(Viewer.CHAMBER)
    String register(
            @PathVariable String code,
            @PathVariable int number,
            @FormName("application") PostedForm<CandidateApiController.NewCandidate> form,
            Model model) {
        return answer(form.run(typed -> candidates.register(code, number, typed.application())), code, number, model);
    }

    @PostMapping("/candidates/{ref}/interview")
    @PreAuthorize(Institution.STAFF_ONLY)
    String interview(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String ref,
            @FormName("interview") PostedForm<CandidateApiController.InterviewNotes> form,
            Model model) {
        FormAttempt<?> attempt = form.of(ref)
                .run(typed -> candidates.interview(
                        code,
                        number,
                        ref,
                        typed.heldOn(),
                        typed.notes(),
                        form.typed().institution()));
        return answer(attempt, code, number, model);
    }

    @PostMapping("/candidates/{ref}/erasure")
    @PreAuthorize(Viewer.ERASING)
    String erase(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String ref,
            @FormName("erasure") PostedForm<ReasonForm> form,
            Model model) {
        return answer(form.of(ref).run(typed -> erasure.erase(code, ref, typed.reason())), code, number, model);
    }

    @PostMapping("/cancellation")
    @PreAuthorize(Viewer.CANCELLING)
    String cancel(
            @PathVariable String code,
            @PathVariable int number,
            @FormName("recruitment-cancellation") PostedForm<ReasonForm> form,
            Model model) {
        return answer(form.run(typed -> cases.cancel(code, number, typed.reason())), code, number, model);
    }

    private String answer(FormAttempt<?> attempt, String code, int number, Model model) {
        return attempt.redirectTo("/programmes/{code}/recruitments/{number}").orShowAgain(() -> {
            model.addAttribute("panel", view.of(recruitments.numbered(code, number)));
            return "recruitment/recruitment";
        });
    }
}
