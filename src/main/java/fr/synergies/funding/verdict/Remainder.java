package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * What a partner pays of a line.
 *
 * @param grant the line and its aid
 * @param split the row that names the partner
 */
public record Remainder(LineGrant grant, Split split) {

    public BigDecimal amount() {
        return grant.remainder();
    }

    public String partner() {
        return split.partner();
    }
}
