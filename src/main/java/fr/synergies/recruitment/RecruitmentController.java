package fr.synergies.recruitment;

import fr.synergies.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a recruitment: the chamber edits, registers, erases and cancels, both sides note interviews, everyone reads. */
@Controller
@RequestMapping("/programmes/{code}")
class RecruitmentController {

    private static final String PAGE = "redirect:/programmes/{code}/recruitments/{number}";

    private static final Application NOTHING = new Application("", "", "", LocalDate.EPOCH, "");

    private final Recruitments recruitments;
    private final RecruitmentCases cases;
    private final Candidates candidates;
    private final Erasure erasure;
    private final Posts posts;
    private final RecruitmentView view;
    private final MessageSource texts;

    RecruitmentController(
            Recruitments recruitments,
            RecruitmentCases cases,
            Candidates candidates,
            Erasure erasure,
            Posts posts,
            RecruitmentView view,
            MessageSource texts) {
        this.recruitments = recruitments;
        this.cases = cases;
        this.candidates = candidates;
        this.erasure = erasure;
        this.posts = posts;
        this.view = view;
        this.texts = texts;
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
        return opening(language, next, () -> posts.leave(code, Optional.ofNullable(day(lastDay)), reason));
    }

    /** The recruitment that opened, or the programme's page with what was wrong. */
    private String opening(Locale language, RedirectAttributes next, Supplier<Recruitment> change) {
        try {
            next.addAttribute("number", change.get().number());
            return PAGE;
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            next.addFlashAttribute("warning", sentence(refusal, language));
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
            model.addAttribute("refusal", sentence(refusal, language));
            return "recruitment/job-description";
        }
    }

    @PostMapping("/recruitments/{number}/candidates")
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
        Application typed = new Application(name.strip(), email.strip(), phone.strip(), day(receivedOn), notes.strip());
        return trying(code, number, language, model, typed, () -> candidates.register(code, number, typed));
    }

    @PostMapping("/recruitments/{number}/candidates/{ref}/interview")
    @PreAuthorize(Viewer.STAFF)
    String interview(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String notes,
            Locale language,
            Model model) {
        Application typed = new Application("", "", "", day(heldOn), notes.strip());
        return trying(
                code,
                number,
                language,
                model,
                typed,
                () -> candidates.interview(code, number, ref, typed.receivedOn(), typed.notes()));
    }

    @PostMapping("/recruitments/{number}/candidates/{ref}/erasure")
    @PreAuthorize(Viewer.ERASING)
    String erase(
            @PathVariable String code,
            @PathVariable int number,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            Model model) {
        return trying(code, number, language, model, NOTHING, () -> erasure.erase(code, ref, reason));
    }

    @PostMapping("/recruitments/{number}/cancellation")
    @PreAuthorize(Viewer.CANCELLING)
    String cancel(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Locale language,
            Model model) {
        return trying(code, number, language, model, NOTHING, () -> cases.cancel(code, number, reason));
    }

    /** The page again when what was typed is refused, with all that was typed. */
    private String trying(String code, int number, Locale language, Model model, Application typed, Runnable change) {
        try {
            change.run();
            return PAGE;
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            model.addAttribute("refusal", sentence(refusal, language));
            model.addAttribute("typed", typed);
            return show(code, number, model);
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private String sentence(Refusal refusal, Locale language) {
        return refusal.violations().isEmpty()
                ? texts.getMessage(refusal.code(), refusal.arguments().toArray(), language)
                : refusal.violations().stream()
                        .map(each -> texts.getMessage(
                                        "recruitment.field." + each.field().replaceAll("\\[\\d+]", ""),
                                        null,
                                        "",
                                        language)
                                + " : "
                                + texts.getMessage(each.code(), each.arguments().toArray(), language))
                        .collect(Collectors.joining(" "));
    }
}
