package fr.synergies.company.page;

import fr.synergies.company.flow.CompanyFacts;
import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.StoredCompany;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A company as returned by the API. */
@Schema(name = "Company")
record CompanyAnswer(
        String siret,
        int version,
        String name,
        String naf,
        String park,
        String club,

        @Schema(description = "Null with the longitude: the park's centre")
        BigDecimal latitude,

        BigDecimal longitude,
        Consent consent,

        @Schema(description = "Null if nobody asked it yet") LocalDate consentOn,

        List<String> permits,
        boolean permitsKnown,

        @Schema(description = "The case that tells its changes")
        String caseId) {

    static CompanyAnswer of(StoredCompany company) {
        CompanyFacts facts = company.facts();
        return new CompanyAnswer(
                company.siret(),
                company.version(),
                facts.name(),
                facts.naf(),
                facts.park(),
                facts.club(),
                facts.latitude().orElse(null),
                facts.longitude().orElse(null),
                facts.consent(),
                facts.consentOn().orElse(null),
                facts.permits(),
                facts.permitsKnown(),
                company.caseId());
    }
}
