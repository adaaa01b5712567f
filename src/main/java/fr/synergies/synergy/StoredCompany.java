package fr.synergies.synergy;

/**
 * A company of a programme.
 *
 * @param id its row
 * @param siret number of its establishment
 * @param version incremented with each change, from 1
 */
public record StoredCompany(long id, String programme, String siret, int version, CompanyFacts facts) {

    /** The case that its changes are told in. */
    public String caseId() {
        return "company-" + programme + "-" + siret;
    }

    /** Whether everybody who signs in may see it; staff may in any case. */
    public boolean shared() {
        return facts.consent() == Consent.GIVEN;
    }
}
