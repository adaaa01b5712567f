package fr.synergies.recruitment.page;

import fr.synergies.kernel.Institution;
import fr.synergies.recruitment.Application;
import fr.synergies.recruitment.Candidates;
import fr.synergies.recruitment.Erasure;
import fr.synergies.recruitment.RecruitmentCases;
import fr.synergies.recruitment.Recruitments;
import fr.synergies.recruitment.Viewer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handles the actions on candidates on the page of a recruitment, and its cancellation. */
@Controller
@RequestMapping("/programmes/{code}/recruitments/{number}")
class CandidateController {

    private static final String PAGE = "redirect:/programmes/{code}/recruitments/{number}";

    private final Recruitments recruitments;
    private final RecruitmentCases cases;
    private final Candidates candidates;
    private final Erasure erasure;
    private final RecruitmentView view;
    private final RecruitmentSentences sentences;

    CandidateController(
            Recruitments recruitments,
            RecruitmentCases cases,
            Candidates candidates,
            Erasure erasure,
            RecruitmentView view,
            RecruitmentSentences sentences) {
        this.recruitments = recruitments;
        this.cases = cases;
        this.candidates = candidates;
        this.erasure = erasure;
        this.view = view;
        this.sentences = sentences;
    }

    @PostMapping("/candidates")
    @PreAuthorize(Viewer.CHAMBER)
    String register(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String receivedOn,
            @RequestParam(defaultValue = "") String notes,
            Locale language,
            Model model) {
        Application typed = new Application(
                name.strip(),
                email.strip(),
                phone.strip(),
                RecruitmentSentences.day(receivedOn).orElse(null),
                notes.strip());
        model.addAttribute("typed", typed);
        return trying(code, number, language, model, () -> candidates.register(code, number, typed));
    }

    @PostMapping("/candidates/{ref}/interview")
    @PreAuthorize(Viewer.STAFF)
    String interview(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String notes,
            @RequestParam Optional<Institution> institution,
            Locale language,
            Model model) {
        model.addAttribute("noted", Map.of("ref", ref, "heldOn", heldOn, "notes", notes));
        LocalDate held = RecruitmentSentences.day(heldOn).orElse(null);
        return trying(
                code, number, language, model, () -> candidates.interview(code, number, ref, held, notes, institution));
    }

    @PostMapping("/candidates/{ref}/erasure")
    @PreAuthorize(Viewer.ERASING)
    String erase(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            Model model) {
        return trying(code, number, language, model, () -> erasure.erase(code, ref, reason));
    }

    @PostMapping("/cancellation")
    @PreAuthorize(Viewer.CANCELLING)
    String cancel(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            Model model) {
        return trying(code, number, language, model, () -> cases.cancel(code, number, reason));
    }

    /** Shows the page again with the typed values if they are refused. */
    private String trying(String code, int number, Locale language, Model model, Runnable change) {
        try {
            change.run();
            return PAGE;
        } catch (RuntimeException thrown) {
            model.addAttribute("refusal", sentences.of(thrown, language));
            model.addAttribute("panel", view.of(recruitments.numbered(code, number)));
            return "recruitment/recruitment";
        }
    }
}
