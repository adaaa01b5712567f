package fr.synergies.funding.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The part of a derogation that covers a line.
 *
 * @param index the line, from 0
 * @param excess the aid it grants above what rate and ceiling leave, in euros to the cent
 * @param granted the derogation; empty for those from before lines were named, which cover every line
 */
public record LineDerogation(int index, BigDecimal excess, Optional<GrantedDerogation> granted) {

    /** The grant with what these derogations cover of its line. */
    public static LineGrant cover(LineGrant grant, List<LineDerogation> all) {
        return all.stream()
                .filter(covered -> covered.index() == grant.index())
                .findFirst()
                .map(covered -> grant.derogated(covered.excess()))
                .orElse(grant);
    }
}
