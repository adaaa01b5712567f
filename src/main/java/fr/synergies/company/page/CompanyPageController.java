package fr.synergies.company.page;

import fr.synergies.company.Companies;
import fr.synergies.company.flow.CompanySearch;
import fr.synergies.company.form.Attempts;
import fr.synergies.company.form.PageForms;
import fr.synergies.company.visit.VisitForms;
import fr.synergies.company.visit.Visits;
import fr.synergies.kernel.Institution;
import jakarta.servlet.http.HttpServletResponse;
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

/** The pages of companies: the list, the page of each company, and its form. */
@Controller
@RequestMapping("/programmes/{code}/companies")
class CompanyPageController {

    private static final String CARD = "redirect:/programmes/{code}/companies/{siret}";

    private final Companies companies;
    private final Visits visits;
    private final PageForms forms;
    private final VisitForms visitForms;
    private final Attempts attempts;
    private final CompanyPages pages;

    CompanyPageController(
            Companies companies,
            Visits visits,
            PageForms forms,
            VisitForms visitForms,
            Attempts attempts,
            CompanyPages pages) {
        this.companies = companies;
        this.visits = visits;
        this.forms = forms;
        this.visitForms = visitForms;
        this.attempts = attempts;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String park,
            @RequestParam(defaultValue = "") String naf,
            @RequestParam(defaultValue = "") String club,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        return pages.list(code, new CompanySearch(q, park, naf, club, consent), page, model);
    }

    @GetMapping("/new")
    @PreAuthorize(Institution.STAFF_ONLY)
    String form(@PathVariable String code, Model model) {
        return pages.added(code, model);
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    String add(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        String siret = typed.getOrDefault("siret", "").replace(" ", "");
        Optional<Attempts.Refused> refused =
                attempts.trying(forms.company(siret, typed, language), good -> companies.add(code, good), language);
        if (refused.isEmpty()) {
            return "redirect:/programmes/{code}/companies/" + siret;
        }
        refused.get().show(typed, response, model);
        return pages.added(code, model);
    }

    @GetMapping("/{siret}")
    String card(
            @PathVariable String code,
            @PathVariable String siret,
            @RequestParam(defaultValue = "") String visits,
            Locale language,
            Model model) {
        return pages.card(code, siret, visits, language, model);
    }

    @GetMapping("/{siret}/form")
    @PreAuthorize(Institution.STAFF_ONLY)
    String form(@PathVariable String code, @PathVariable String siret, Locale language, Model model) {
        return pages.changed(code, siret, language, model);
    }

    @PostMapping("/{siret}")
    @PreAuthorize(Institution.STAFF_ONLY)
    String change(
            @PathVariable String code,
            @PathVariable String siret,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Optional<Attempts.Refused> refused = attempts.trying(
                forms.company(siret, typed, language), good -> companies.change(code, siret, good), language);
        if (refused.isEmpty()) {
            return CARD;
        }
        refused.get().show(typed, response, model);
        model.addAttribute("conflict", refused.get().conflict());
        return pages.changed(code, siret, language, model);
    }

    @PostMapping("/{siret}/visits")
    @PreAuthorize(Institution.STAFF_ONLY)
    String visit(
            @PathVariable String code,
            @PathVariable String siret,
            @RequestParam Map<String, String> typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Optional<Attempts.Refused> refused =
                attempts.trying(visitForms.read(typed, language), good -> visits.record(code, siret, good), language);
        if (refused.isEmpty()) {
            return CARD + "#visits";
        }
        refused.get().show(typed, response, model);
        return pages.card(code, siret, "", language, model);
    }
}
