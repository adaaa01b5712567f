package fr.synergies.company.page;

import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The links from the page of a programme to its companies and their proposals. */
@Component
@Order(44)
class CompanyProgrammePanel implements ProgrammePanel {

    @Override
    public String fragment() {
        return "company/panels :: links";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("company-links", "synergy.companies"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        return Map.of();
    }
}
