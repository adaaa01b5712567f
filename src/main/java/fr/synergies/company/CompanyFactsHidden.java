package fr.synergies.company;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.trail.ConfidentialFacts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Restricts what acts state about companies, their synergies and their prices to staff and auditors. */
@Component
class CompanyFactsHidden implements ConfidentialFacts {

    private static final Set<String> AUDITORS = Set.of("GROUP_auditor", "GROUP_admin");
    private static final List<String> CASES = List.of("company-", "import-", "purchase-", "synergy-");

    @Override
    public boolean hidden(String caseId) {
        return CASES.stream().anyMatch(caseId::startsWith)
                && !CurrentStaff.signedIn()
                && CurrentStaff.authorities().stream().noneMatch(AUDITORS::contains);
    }
}
