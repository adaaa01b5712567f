package fr.synergies.association;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens and gives up the creation from the page of the programme. */
@Controller
@RequestMapping("/programmes/{code}/association")
class AssociationPageController {

    private final Associations associations;
    private final MessageSource texts;

    AssociationPageController(Associations associations, MessageSource texts) {
        this.associations = associations;
        this.texts = texts;
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String open(@PathVariable String code, Locale language, RedirectAttributes next) {
        return telling(() -> associations.open(code), "association.notice.opened", language, next);
    }

    @PostMapping("/cancellation")
    @PreAuthorize(Institution.STAFF_ONLY)
    String cancel(@PathVariable String code, @RequestParam String reason, Locale language, RedirectAttributes next) {
        return telling(() -> associations.cancel(code, reason), "association.notice.cancelled", language, next);
    }

    private String telling(Supplier<Association> act, String notice, Locale language, RedirectAttributes next) {
        try {
            next.addFlashAttribute("notice", text(notice, language, act.get().caseId()));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
            String sentence = refusal.violations().isEmpty()
                    ? text(refusal.code(), language, refusal.arguments().toArray())
                    : text(refusal.violations().get(0).code(), language);
            next.addFlashAttribute("warning", sentence);
        }
        return "redirect:/programmes/{code}";
    }

    private String text(String code, Locale language, Object... arguments) {
        return texts.getMessage(code, arguments, language);
    }
}
