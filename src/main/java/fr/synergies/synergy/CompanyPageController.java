package fr.synergies.synergy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of companies: the list with its import, and a card with flows for each. */
@Controller
@RequestMapping("/programmes/{code}/companies")
class CompanyPageController {

    private static final String CARD = "redirect:/programmes/{code}/companies/{siret}";
    private static final int REFUSED = 400;

    private final Companies companies;
    private final Flows flows;
    private final PageForms forms;
    private final CompanyPages pages;

    CompanyPageController(Companies companies, Flows flows, PageForms forms, CompanyPages pages) {
        this.companies = companies;
        this.flows = flows;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        return pages.list(code, q, park, page, model);
    }

    @PostMapping
    @PreAuthorize(WorkingGroups.STAFF)
    String add(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        String siret = typed.getOrDefault("siret", "").replace(" ", "");
        var form = forms.company(siret, typed, language);
        List<String> wrong = form.form()
                .map(good ->
                        pages.trying(() -> companies.add(code, good), language).orElse(List.of()))
                .orElse(form.wrong());
        if (wrong.isEmpty()) {
            return "redirect:/programmes/{code}/companies/" + siret;
        }
        refused("typed", typed, wrong, response, model);
        return pages.list(code, "", "", "", model);
    }

    @GetMapping("/{siret}")
    String card(@PathVariable String code, @PathVariable String siret, Locale language, Model model) {
        return pages.card(code, siret, language, model);
    }

    @PostMapping("/{siret}")
    @PreAuthorize(WorkingGroups.STAFF)
    String change(
            @PathVariable String code,
            @PathVariable String siret,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var form = forms.company(siret, typed, language);
        List<String> wrong = form.form()
                .map(good -> pages.trying(() -> companies.change(code, siret, good), language)
                        .orElse(List.of()))
                .orElse(form.wrong());
        if (wrong.isEmpty()) {
            return CARD;
        }
        refused("typed", typed, wrong, response, model);
        return pages.card(code, siret, language, model);
    }

    @PostMapping("/{siret}/flows")
    @PreAuthorize(WorkingGroups.STAFF)
    String addFlow(
            @PathVariable String code,
            @PathVariable String siret,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        var form = forms.flow(siret, typed, language);
        List<String> wrong = form.form()
                .map(good -> pages.trying(() -> flows.add(code, good), language).orElse(List.of()))
                .orElse(form.wrong());
        if (wrong.isEmpty()) {
            return CARD;
        }
        refused("typedFlow", typed, wrong, response, model);
        return pages.card(code, siret, language, model);
    }

    @PostMapping("/{siret}/flows/{id}/removal")
    @PreAuthorize(WorkingGroups.STAFF)
    String removeFlow(@PathVariable String code, @PathVariable String siret, @PathVariable long id) {
        flows.remove(code, id);
        return CARD;
    }

    private static void refused(
            String kept, Map<String, String> typed, List<String> wrong, HttpServletResponse response, Model model) {
        response.setStatus(REFUSED);
        model.addAttribute(kept, typed);
        model.addAttribute("wrong", wrong);
    }
}
