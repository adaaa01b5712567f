package fr.synergies.company.page;

import fr.synergies.company.Companies;
import fr.synergies.company.Flows;
import fr.synergies.company.flow.CompanySearch;
import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.CurrentSynergyTables;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.company.flow.StoredFlow;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.form.PageForms;
import fr.synergies.company.reference.NafList;
import fr.synergies.company.reference.WasteList;
import fr.synergies.company.visit.Visits;
import fr.synergies.kernel.WorkCalendar;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
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

    private final Companies companies;
    private final Flows flows;
    private final Visits visits;
    private final ObjectProvider<CompanyPanel> panels;
    private final CurrentSynergyTables tables;
    private final NafList activities;
    private final WasteList wastes;
    private final WorkCalendar calendar;

    CompanyPages(
            Companies companies,
            Flows flows,
            Visits visits,
            ObjectProvider<CompanyPanel> panels,
            CurrentSynergyTables tables,
            NafList activities,
            WasteList wastes,
            WorkCalendar calendar) {
        this.companies = companies;
        this.flows = flows;
        this.visits = visits;
        this.panels = panels;
        this.tables = tables;
        this.activities = activities;
        this.wastes = wastes;
        this.calendar = calendar;
    }

    String list(String code, CompanySearch search, String page, Model model) {
        Listing<StoredCompany> list = companies.search(code, search, page);
        model.addAttribute("code", code);
        model.addAttribute("search", search);
        model.addAttribute("page", page);
        model.addAttribute("list", list);
        model.addAttribute("total", companies.count(code, search));
        model.addAttribute("flowCounts", flows.counts(list.items()));
        tables(code, model);
        return "company/companies";
    }

    String card(String code, String siret, String visitPage, Locale language, Model model) {
        StoredCompany company = companies.of(code, siret);
        model.addAttribute("code", code);
        model.addAttribute("company", company);
        model.addAttribute("flows", flows.of(company));
        panels.orderedStream().forEach(panel -> model.addAllAttributes(panel.model(code, siret, language)));
        if (CurrentStaff.orAuditor()) {
            model.addAttribute("visits", visits.list(code, siret, visitPage, VISITS));
            model.addAttribute("visit", Map.of("visitedOn", calendar.today()));
        }
        model.addAttribute("monthNames", months(language));
        tables(code, model);
        return "company/company";
    }

    /** The form for adding a company. */
    String added(String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("stored", Map.of("consent", Consent.NONE));
        tables(code, model);
        return "company/company-form";
    }

    /** The form for changing a company. */
    String changed(String code, String siret, Model model) {
        StoredCompany company = companies.of(code, siret);
        model.addAttribute("code", code);
        model.addAttribute("company", company);
        model.addAttribute("stored", PageForms.fields(company));
        tables(code, model);
        return "company/company-form";
    }

    /** The form for adding a flow. */
    String addedFlow(String code, String siret, Locale language, Model model) {
        model.addAttribute("stored", Map.of("period", Period.YEAR));
        return flow(code, companies.of(code, siret), language, model);
    }

    /** The form for changing a flow. */
    String changedFlow(String code, String siret, long id, Locale language, Model model) {
        StoredCompany company = companies.of(code, siret);
        StoredFlow flow = flows.of(code, id);
        model.addAttribute("flow", flow);
        model.addAttribute("stored", PageForms.fields(company, flow));
        return flow(code, company, language, model);
    }

    private String flow(String code, StoredCompany company, Locale language, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("company", company);
        model.addAttribute("flows", flows.of(company));
        model.addAttribute("wastes", wastes.labels());
        model.addAttribute("monthNames", months(language));
        tables(code, model);
        return "company/flow";
    }

    private static List<String> months(Locale language) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                .toList();
    }

    /** Adds the display names of places, resources and activities. */
    private void tables(String programme, Model model) {
        SynergyTables here = tables.of(programme);
        model.addAttribute("parks", here.parks());
        model.addAttribute("resources", here.resources());
        model.addAttribute("units", here.units().keySet());
        model.addAttribute("activities", activities.labels());
        model.addAttribute("staff", CurrentStaff.signedIn());
        model.addAttribute("reader", CurrentStaff.orAuditor());
    }
}
