package fr.synergies.programme.life;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.programme.ProgrammeDefinition.ExerciseDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handles changes in a programme's life from its page. */
@Controller
@RequestMapping("/programmes/{code}/life")
class LifePageController {

    private final ProgrammeLife life;
    private final MessageSource texts;

    LifePageController(ProgrammeLife life, MessageSource texts) {
        this.life = life;
        this.texts = texts;
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(@PathVariable String code, Locale language, RedirectAttributes next) {
        return turn("opened", language, next, () -> life.open(code));
    }

    @PostMapping("/suspension")
    @PreAuthorize(LifeApiController.MANAGERS)
    String suspend(@PathVariable String code, @RequestParam String reason, Locale language, RedirectAttributes next) {
        return turn("suspended", language, next, () -> life.suspend(code, reason));
    }

    @PostMapping("/resumption")
    @PreAuthorize(LifeApiController.MANAGERS)
    String resume(@PathVariable String code, @RequestParam String reason, Locale language, RedirectAttributes next) {
        return turn("resumed", language, next, () -> life.resume(code, reason));
    }

    @PostMapping("/termination")
    @PreAuthorize(LifeApiController.MANAGERS)
    String terminate(@PathVariable String code, @RequestParam String reason, Locale language, RedirectAttributes next) {
        return turn("terminated", language, next, () -> life.terminate(code, reason));
    }

    /** Extends the programme by an amendment, with one additional exercise if its year is given. */
    @PostMapping("/extension")
    @PreAuthorize(LifeApiController.MANAGERS)
    String extend(
            @PathVariable String code,
            @RequestParam LocalDate end,
            @RequestParam String reason,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<BigDecimal> fte,
            Locale language,
            RedirectAttributes next) {
        List<ExerciseDefinition> exercises = from.isEmpty() || to.isEmpty() || fte.isEmpty()
                ? List.of()
                : List.of(new ExerciseDefinition(
                        from.get().getYear(), from.get(), to.get(), fte.get(), BigDecimal.ONE, List.of()));
        return turn("extended", language, next, () -> life.extend(code, end, exercises, reason));
    }

    private String turn(String done, Locale language, RedirectAttributes next, Runnable turning) {
        try {
            turning.run();
            next.addFlashAttribute("notice", texts.getMessage("programme.life.notice." + done, null, language));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            next.addFlashAttribute("warning", sentence(refusal, language));
        }
        return "redirect:/programmes/{code}";
    }

    private String sentence(Refusal refusal, Locale language) {
        return refusal.violations().isEmpty()
                ? texts.getMessage(refusal.code(), refusal.arguments().toArray(), language)
                : refusal.violations().stream()
                        .map(each ->
                                texts.getMessage(each.code(), each.arguments().toArray(), language))
                        .collect(Collectors.joining(" "));
    }
}
