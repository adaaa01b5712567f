package fr.synergies.company.flow;

/**
 * A company of a programme.
 *
 * @param id its row id
 * @param siret SIRET of its establishment
 * @param version incremented with each change, from 1
 */
public record StoredCompany(long id, String programme, String siret, int version, CompanyFacts facts) {

    /** The case in which its changes are recorded. */
    public String caseId() {
        return "company-" + programme + "-" + siret;
    }

    /** Whether every signed-in user may see it; staff always may. */
    public boolean shared() {
        return facts.consent() == Consent.GIVEN;
    }
}
