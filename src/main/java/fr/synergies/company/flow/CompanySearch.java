package fr.synergies.company.flow;

/**
 * Filter for companies; an empty criterion does not restrict the search.
 *
 * @param text part of the name, SIRET, code or label of the activity, or club
 * @param park code of a place
 * @param naf beginning of the code of the activity
 * @param club part of the club's name
 * @param consent GIVEN, NONE or WITHDRAWN
 */
public record CompanySearch(String text, String park, String naf, String club, String consent) {

    public CompanySearch {
        text = text.strip();
        park = park.strip();
        naf = naf.strip();
        club = club.strip();
        consent = consent.strip();
    }
}
