package fr.synergies.synergy.detection;

import fr.synergies.company.page.CompanyPanel;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Panel on the page of a company: the proposals that involve its flows. */
@Component
class ProposalsOfCompany implements CompanyPanel {

    private final Proposals proposals;

    ProposalsOfCompany(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> model(String programme, String siret, Locale language) {
        var search = new StoredProposal.Search("", "", "", "", siret);
        return Map.of(
                "proposals", proposals.search(programme, search, "").map(each -> ProposalView.of(each, language)));
    }
}
