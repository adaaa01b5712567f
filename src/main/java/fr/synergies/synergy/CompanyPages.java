package fr.synergies.synergy;

import fr.synergies.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of companies show, and what they say of a refusal. */
@Component
class CompanyPages {

    private final Companies companies;
    private final Flows flows;
    private final Proposals proposals;
    private final SynergyRules rules;
    private final PageForms forms;
    private final MessageSource texts;

    CompanyPages(
            Companies companies,
            Flows flows,
            Proposals proposals,
            SynergyRules rules,
            PageForms forms,
            MessageSource texts) {
        this.companies = companies;
        this.flows = flows;
        this.proposals = proposals;
        this.rules = rules;
        this.forms = forms;
        this.texts = texts;
    }

    String list(String code, String q, String park, String page, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("q", q);
        model.addAttribute("park", park);
        model.addAttribute("list", companies.search(code, q, park, page));
        tables(model);
        return "synergy/companies";
    }

    String card(String code, String siret, Locale language, Model model) {
        StoredCompany company = companies.of(code, siret);
        var search = new StoredProposal.Search("", "", "", "", siret);
        model.addAttribute("code", code);
        model.addAttribute("company", company);
        model.addAttribute("flows", flows.of(company));
        model.addAttribute(
                "proposals", proposals.search(code, search, "").map(each -> ProposalView.of(each, language)));
        tables(model);
        return "synergy/company";
    }

    /** What is wrong, each with the label of its field; any other failure goes on. */
    List<String> sentences(RuntimeException thrown, Locale language) {
        Refusal refusal = Refusal.in(thrown).orElseThrow(() -> thrown);
        if (refusal.violations().isEmpty()) {
            return List.of(text(refusal.code(), refusal.arguments(), language));
        }
        return refusal.violations().stream()
                .map(each -> forms.labelled(each.field(), text(each.code(), each.arguments(), language), language))
                .toList();
    }

    /** What people read: the name of a place or a resource. */
    private void tables(Model model) {
        model.addAttribute("parks", rules.tables().parks());
        model.addAttribute("resources", rules.tables().resources());
        model.addAttribute("units", rules.tables().units().keySet());
        model.addAttribute("staff", Staff.signedIn());
    }

    /** Makes a change; what is wrong, if anything is. */
    Optional<List<String>> trying(Runnable change, Locale language) {
        try {
            change.run();
            return Optional.empty();
        } catch (RuntimeException thrown) {
            return Optional.of(sentences(thrown, language));
        }
    }

    private String text(String key, List<Object> arguments, Locale language) {
        return texts.getMessage(key, arguments.toArray(), language);
    }
}
