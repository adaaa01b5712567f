package fr.synergies.synergy.page;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.synergy.carried.CarriedSynergy;
import fr.synergies.synergy.carried.SynergyCases;
import fr.synergies.synergy.carried.SynergyStage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of synergies in progress by stage, and the page of a synergy: proposed, in progress, or both. */
@Controller
@RequestMapping("/programmes/{code}/synergies")
class SynergyCasePageController {

    private static final String ONE = "/{proposal:[0-9]{1,18}}";
    private static final String BACK = "redirect:/programmes/{code}/synergies/{proposal}";

    private final SynergyCasePages pages;
    private final SynergyCases cases;

    SynergyCasePageController(SynergyCasePages pages, SynergyCases cases) {
        this.pages = pages;
        this.cases = cases;
    }

    @GetMapping("/board")
    String board(
            @PathVariable String code,
            @RequestParam Optional<SynergyStage> stage,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String workingGroup,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        var search = new CarriedSynergy.Search(stage.map(Enum::name).orElse(""), kind, park, workingGroup, "");
        return pages.board(code, search, page, model);
    }

    @GetMapping(ONE)
    String synergy(@PathVariable String code, @PathVariable long proposal, Locale language, Model model) {
        return pages.synergy(code, proposal, language, model);
    }

    @PostMapping(ONE + "/case")
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(
            @PathVariable String code,
            @PathVariable long proposal,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return tried(() -> cases.open(code, proposal), Map.of(), code, proposal, language, response, next, model);
    }

    @PostMapping(ONE + "/withdrawals")
    @PreAuthorize(Institution.STAFF_ONLY)
    String withdraw(
            @PathVariable String code,
            @PathVariable long proposal,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return tried(
                () -> cases.withdraw(
                        code,
                        number(code, proposal),
                        typed.getOrDefault("siret", ""),
                        SynergyCasePages.reason(typed),
                        day(typed)),
                typed,
                code,
                proposal,
                language,
                response,
                next,
                model);
    }

    @PostMapping(ONE + "/end")
    @PreAuthorize(Institution.STAFF_ONLY)
    String end(
            @PathVariable String code,
            @PathVariable long proposal,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return tried(
                () -> cases.end(code, number(code, proposal), SynergyCasePages.reason(typed)),
                typed,
                code,
                proposal,
                language,
                response,
                next,
                model);
    }

    @PostMapping(ONE + "/judgement")
    @PreAuthorize(Institution.STAFF_ONLY)
    String judge(
            @PathVariable String code,
            @PathVariable long proposal,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return tried(
                () -> cases.judge(code, number(code, proposal)),
                Map.of(),
                code,
                proposal,
                language,
                response,
                next,
                model);
    }

    @PostMapping(ONE + "/measures")
    @PreAuthorize(Institution.STAFF_ONLY)
    String measure(
            @PathVariable String code,
            @PathVariable long proposal,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        return tried(
                () -> cases.measure(code, number(code, proposal), SynergyCasePages.measure(typed)),
                typed,
                code,
                proposal,
                language,
                response,
                next,
                model);
    }

    private String tried(
            Runnable act,
            Map<String, String> typed,
            String code,
            long proposal,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        try {
            act.run();
            next.addFlashAttribute("notice", pages.done(language));
            return BACK;
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            List<String> wrong = pages.sentences(refusal, language);
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("typed", typed);
            model.addAttribute("wrong", wrong);
            return pages.synergy(code, proposal, language, model);
        }
    }

    private String number(String code, long proposal) {
        return pages.current(code, proposal).number();
    }

    private static Optional<LocalDate> day(Map<String, String> typed) {
        String day = typed.getOrDefault("day", "").strip();
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(Refusal.Violation.of("day", "synergy.import.day"));
        }
    }
}
