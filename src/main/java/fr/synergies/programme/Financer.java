package fr.synergies.programme;

import fr.synergies.kernel.LocalizedText;
import java.util.Optional;

/**
 * A column of the co-financing table.
 *
 * @param code such as {@code ADEME_REGION}
 * @param name display name
 * @param funder true for the one column that pays the capped aid, false for those that share the remainder
 * @param role what it is to the programme; empty if it only finances, or if the programme does not say
 */
public record Financer(String code, LocalizedText name, boolean funder, Optional<FinancerRole> role) {

    public Financer {
        role = role == null ? Optional.empty() : role; // definitions and facts from before roles
    }

    /** A financer that only finances. */
    public Financer(String code, LocalizedText name, boolean funder) {
        this(code, name, funder, Optional.empty());
    }
}
