package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * What a partner pays of a line.
 *
 * @param grant the line and its aid
 * @param split the row that names the partner
 * @param partner code of the financer
 * @param amount what it pays, in euros to the cent
 */
public record Remainder(LineGrant grant, Split split, String partner, BigDecimal amount) {

    /** The whole remainder, for the partner that the row names by its code: rules from before roles and shares know no other. */
    public Remainder(LineGrant grant, Split split) {
        this(grant, split, split.partner(), grant.remainder());
    }
}
