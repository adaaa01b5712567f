package fr.synergies.company.page;

import fr.synergies.company.Companies;
import fr.synergies.company.flow.CompanySearch;
import fr.synergies.company.form.CompanyForm;
import fr.synergies.company.visit.VisitForm;
import fr.synergies.company.visit.Visits;
import fr.synergies.kernel.Institution;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import java.util.Locale;
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

    private static final String CARD = "/programmes/{code}/companies/{siret}";

    private final Companies companies;
    private final Visits visits;
    private final CompanyPages pages;

    CompanyPageController(Companies companies, Visits visits, CompanyPages pages) {
        this.companies = companies;
        this.visits = visits;
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
    String add(@PathVariable String code, @FormName("company") PostedForm<CompanyForm> form, Model model) {
        return form.submit(typed -> companies.add(code, typed))
                .redirectTo(company -> "/programmes/{code}/companies/" + company.siret())
                .orShowAgain("/programmes/{code}/companies/new", () -> pages.added(code, model));
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
    String form(@PathVariable String code, @PathVariable String siret, Model model) {
        return pages.changed(code, siret, model);
    }

    @PostMapping("/{siret}")
    @PreAuthorize(Institution.STAFF_ONLY)
    String change(
            @PathVariable String code,
            @PathVariable String siret,
            @FormName("company") PostedForm<CompanyForm> form,
            Model model) {
        return form.with("siret", siret)
                .run(typed -> companies.change(code, siret, typed))
                .redirectTo(CARD)
                .orShowAgain(() -> pages.changed(code, siret, model));
    }

    @PostMapping("/{siret}/visits")
    @PreAuthorize(Institution.STAFF_ONLY)
    String visit(
            @PathVariable String code,
            @PathVariable String siret,
            @FormName("visit") PostedForm<VisitForm> form,
            Locale language,
            Model model) {
        return form.run(typed -> visits.record(code, siret, typed))
                .redirectTo(CARD + "#visits")
                .orShowAgain(() -> pages.card(code, siret, "", language, model));
    }
}
