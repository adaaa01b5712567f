package fr.synergies.company.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.synergies.company.flow.CompanyFacts;
import fr.synergies.company.flow.StoredCompany;
import io.swagger.v3.oas.annotations.media.Schema;

/** A company as returned by the API. */
@Schema(name = "Company")
record CompanyAnswer(
        String siret,
        int version,
        @JsonUnwrapped CompanyFacts facts,

        @Schema(description = "The case that tells its changes")
        String caseId) {

    static CompanyAnswer of(StoredCompany company) {
        return new CompanyAnswer(company.siret(), company.version(), company.facts(), company.caseId());
    }
}
