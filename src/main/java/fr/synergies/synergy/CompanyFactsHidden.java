package fr.synergies.synergy;

import fr.synergies.audit.ConfidentialFacts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What acts say of companies, of their synergies and of what they pay is for the staff, and for those who audit it. */
@Component
class CompanyFactsHidden implements ConfidentialFacts {

    private static final Set<String> AUDITORS = Set.of("GROUP_auditor", "GROUP_admin");
    private static final List<String> CASES = List.of("company-", "import-", "purchase-", "synergy-");

    @Override
    public boolean hidden(String caseId) {
        return CASES.stream().anyMatch(caseId::startsWith)
                && !Staff.signedIn()
                && Staff.authorities().stream().noneMatch(AUDITORS::contains);
    }
}
