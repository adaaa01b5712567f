package fr.synergies.company.page;

import fr.synergies.company.Flows;
import fr.synergies.company.flow.Direction;
import fr.synergies.company.form.Attempts;
import fr.synergies.company.form.PageForms;
import fr.synergies.kernel.Institution;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for recording flows during a visit, one at a time. */
@Controller
@RequestMapping("/programmes/{code}/companies/{siret}/flows")
@PreAuthorize(Institution.STAFF_ONLY)
class FlowPageController {

    private static final String CARD = "redirect:/programmes/{code}/companies/{siret}#flows";
    private static final String WASTE = "wasteCode";

    private final Flows flows;
    private final PageForms forms;
    private final Attempts attempts;
    private final CompanyPages pages;
    private final MessageSource texts;

    FlowPageController(Flows flows, PageForms forms, Attempts attempts, CompanyPages pages, MessageSource texts) {
        this.flows = flows;
        this.forms = forms;
        this.attempts = attempts;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/new")
    String form(@PathVariable String code, @PathVariable String siret, Locale language, Model model) {
        return pages.addedFlow(code, siret, language, model);
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @PathVariable String siret,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Map<String, String> typed = typed(sent);
        if (Direction.IN.name().equals(typed.get("direction"))) {
            typed.remove(WASTE);
        }
        Optional<Attempts.Refused> refused =
                attempts.trying(forms.flow(siret, typed, language), good -> flows.add(code, good), language);
        if (refused.isPresent()) {
            refused.get().show(typed, response, model);
            return pages.addedFlow(code, siret, language, model);
        }
        redirect.addFlashAttribute("notice", texts.getMessage("synergy.flow.added", null, language));
        return sent.containsKey("next") ? "redirect:/programmes/{code}/companies/{siret}/flows/new" : CARD;
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String form(
            @PathVariable String code,
            @PathVariable String siret,
            @PathVariable long id,
            Locale language,
            Model model) {
        return pages.changedFlow(code, siret, id, language, model);
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String change(
            @PathVariable String code,
            @PathVariable String siret,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Map<String, String> typed = typed(sent);
        Optional<Attempts.Refused> refused =
                attempts.trying(forms.flow(siret, typed, language), good -> flows.change(code, id, good), language);
        if (refused.isPresent()) {
            refused.get().show(typed, response, model);
            model.addAttribute("conflict", refused.get().conflict());
            return pages.changedFlow(code, siret, id, language, model);
        }
        redirect.addFlashAttribute("notice", texts.getMessage("synergy.flow.changed", null, language));
        return CARD;
    }

    @PostMapping("/{id:[0-9]{1,18}}/removal")
    String remove(
            @PathVariable String code,
            @PathVariable String siret,
            @PathVariable long id,
            Locale language,
            RedirectAttributes redirect) {
        flows.remove(code, id);
        redirect.addFlashAttribute("notice", texts.getMessage("synergy.flow.removed", null, language));
        return CARD;
    }

    /** The typed values; months are sent as separate parameters. */
    private static Map<String, String> typed(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>(sent.toSingleValueMap());
        typed.put("months", String.join("|", sent.getOrDefault("months", List.of())));
        return typed;
    }
}
