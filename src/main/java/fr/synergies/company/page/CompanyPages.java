package fr.synergies.company.page;

import fr.synergies.company.Companies;
import fr.synergies.company.Flows;
import fr.synergies.company.flow.CompanySearch;
import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.CurrentSynergyTables;
import fr.synergies.company.flow.FlowCounts;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.form.PageForms;
import fr.synergies.company.reference.NafList;
import fr.synergies.company.reference.WasteList;
import fr.synergies.company.visit.Visits;
import fr.synergies.kernel.WorkCalendar;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The models of the pages of companies and flows. */
@Component
class CompanyPages {

    private static final int VISITS = 10;
    private static final String TYPED = "typed";

    private final Companies companies;
    private final Flows flows;
    private final FlowCounts counts;
    private final Visits visits;
    private final ObjectProvider<CompanyPanel> panels;
    private final CurrentSynergyTables tables;
    private final NafList activities;
    private final WasteList wastes;
    private final PageForms forms;
    private final WorkCalendar calendar;

    CompanyPages(
            Companies companies,
            Flows flows,
            FlowCounts counts,
            Visits visits,
            ObjectProvider<CompanyPanel> panels,
            CurrentSynergyTables tables,
            NafList activities,
            WasteList wastes,
            PageForms forms,
            WorkCalendar calendar) {
        this.companies = companies;
        this.flows = flows;
        this.counts = counts;
        this.visits = visits;
        this.panels = panels;
        this.tables = tables;
        this.activities = activities;
        this.wastes = wastes;
        this.forms = forms;
        this.calendar = calendar;
    }

    String list(String code, CompanySearch search, String page, Model model) {
        Listing<StoredCompany> list = companies.search(code, search, page);
        model.addAttribute("code", code);
        model.addAttribute("search", search);
        model.addAttribute("page", page);
        model.addAttribute("list", list);
        model.addAttribute("total", companies.count(code, search));
        model.addAttribute("flowCounts", counts.of(list.items()));
        tables(model);
        return "synergy/companies";
    }

    String card(String code, String siret, String visitPage, Locale language, Model model) {
        StoredCompany company = companies.of(code, siret);
        model.addAttribute("code", code);
        model.addAttribute("company", company);
        model.addAttribute("flows", flows.of(company));
        panels.orderedStream().forEach(panel -> model.addAllAttributes(panel.model(code, siret, language)));
        if (CurrentStaff.signedIn()) {
            model.addAttribute("visits", visits.list(code, siret, visitPage, VISITS));
            blank(Map.of("visitedOn", calendar.today().toString()), model);
        }
        model.addAttribute("monthNames", months(language));
        tables(model);
        return "synergy/company";
    }

    /** The form for adding a company. */
    String added(String code, Model model) {
        model.addAttribute("code", code);
        blank(Map.of("consent", Consent.NONE.name()), model);
        tables(model);
        return "synergy/company-form";
    }

    /** The form for changing a company. */
    String changed(String code, String siret, Locale language, Model model) {
        StoredCompany company = companies.of(code, siret);
        model.addAttribute("code", code);
        model.addAttribute("company", company);
        keep(PageForms.fields(company), language, model);
        tables(model);
        return "synergy/company-form";
    }

    /** The form for adding a flow. */
    String addedFlow(String code, String siret, Locale language, Model model) {
        blank(Map.of("period", Period.YEAR.name()), model);
        return flow(code, companies.of(code, siret), language, model);
    }

    /** The form for changing a flow. */
    String changedFlow(String code, String siret, long id, Locale language, Model model) {
        StoredCompany company = companies.of(code, siret);
        StoredFlow flow = flows.of(code, id);
        model.addAttribute("flow", flow);
        keep(PageForms.fields(company, flow), language, model);
        return flow(code, company, language, model);
    }

    private String flow(String code, StoredCompany company, Locale language, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("company", company);
        model.addAttribute("flows", flows.of(company));
        model.addAttribute("wastes", wastes.labels());
        model.addAttribute("monthNames", months(language));
        tables(model);
        return "synergy/flow";
    }

    private static void blank(Map<String, String> typed, Model model) {
        if (!model.containsAttribute(TYPED)) {
            model.addAttribute(TYPED, typed);
        }
        none(model);
    }

    /**
     * Shows the stored values or, after a refusal, the typed values together with the stored ones; the next attempt is then based
     * on the current version.
     */
    private void keep(Map<String, String> kept, Locale language, Model model) {
        if (model.getAttribute(TYPED) instanceof Map<?, ?> typed) {
            Map<String, String> sent = new HashMap<>();
            typed.forEach((field, value) -> sent.put(String.valueOf(field), String.valueOf(value)));
            if (Boolean.TRUE.equals(model.getAttribute("conflict"))) {
                model.addAttribute("meanwhile", forms.meanwhile(sent, kept, language));
                sent.put("version", kept.get("version"));
            }
            model.addAttribute(TYPED, sent);
        } else {
            model.addAttribute(TYPED, kept);
        }
        none(model);
    }

    private static void none(Model model) {
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
    }

    private static List<String> months(Locale language) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                .toList();
    }

    /** Adds the display names of places, resources and activities. */
    private void tables(Model model) {
        model.addAttribute("parks", tables.get().parks());
        model.addAttribute("resources", tables.get().resources());
        model.addAttribute("units", tables.get().units().keySet());
        model.addAttribute("activities", activities.labels());
        model.addAttribute("staff", CurrentStaff.signedIn());
    }
}
