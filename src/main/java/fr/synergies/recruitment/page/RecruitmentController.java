package fr.synergies.recruitment.page;

import fr.synergies.kernel.Refusal;
import fr.synergies.recruitment.JobDescription;
import fr.synergies.recruitment.Posts;
import fr.synergies.recruitment.Recruitment;
import fr.synergies.recruitment.RecruitmentCases;
import fr.synergies.recruitment.Recruitments;
import fr.synergies.recruitment.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a recruitment and its job description, and the actions that open a recruitment from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}")
class RecruitmentController {

    private static final String PAGE = "redirect:/programmes/{code}/recruitments/{number}";

    private final Recruitments recruitments;
    private final RecruitmentCases cases;
    private final Posts posts;
    private final RecruitmentView view;
    private final RecruitmentSentences sentences;

    RecruitmentController(
            Recruitments recruitments,
            RecruitmentCases cases,
            Posts posts,
            RecruitmentView view,
            RecruitmentSentences sentences) {
        this.recruitments = recruitments;
        this.cases = cases;
        this.posts = posts;
        this.view = view;
        this.sentences = sentences;
    }

    @PostMapping("/recruitments")
    @PreAuthorize(Viewer.CHAMBER)
    String start(@PathVariable String code, Locale language, RedirectAttributes next) {
        return opening(language, next, () -> cases.start(code));
    }

    @PostMapping("/recruitment/departure")
    @PreAuthorize(Viewer.CHAMBER)
    String leave(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            RedirectAttributes next) {
        return opening(language, next, () -> posts.leave(code, RecruitmentSentences.day(lastDay), reason));
    }

    /** Redirects to the recruitment that was opened, or to the page of the programme with the error. */
    private String opening(Locale language, RedirectAttributes next, Supplier<Recruitment> change) {
        try {
            next.addAttribute("number", change.get().number());
            return PAGE;
        } catch (RuntimeException thrown) {
            next.addFlashAttribute("warning", sentences.of(thrown, language));
            return "redirect:/programmes/{code}";
        }
    }

    @GetMapping("/recruitments/{number}")
    String show(@PathVariable String code, @PathVariable int number, Model model) {
        model.addAttribute("panel", view.of(recruitments.numbered(code, number)));
        return "recruitment/recruitment";
    }

    @GetMapping("/recruitments/{number}/job-description")
    @PreAuthorize(Viewer.CHAMBER)
    String edit(@PathVariable String code, @PathVariable int number, Model model) {
        Recruitment recruitment = recruitments.numbered(code, number);
        model.addAttribute("recruitment", recruitment);
        model.addAttribute("version", recruitment.version());
        model.addAttribute("typed", Map.of());
        return "recruitment/job-description";
    }

    @PostMapping("/recruitments/{number}/job-description")
    @PreAuthorize(Viewer.CHAMBER)
    String save(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale language,
            Model model) {
        Recruitment recruitment = recruitments.numbered(code, number);
        List<Integer> years = recruitment.job().shares().stream()
                .map(JobDescription.Share::year)
                .toList();
        try {
            recruitments.describe(code, number, JobForm.version(typed), JobForm.read(typed, years));
            return PAGE;
        } catch (Refusal refusal) {
            model.addAttribute("recruitment", recruitment);
            model.addAttribute("version", typed.getOrDefault("version", ""));
            model.addAttribute("typed", typed);
            model.addAttribute("refusal", sentences.of(refusal, language));
            return "recruitment/job-description";
        }
    }
}
