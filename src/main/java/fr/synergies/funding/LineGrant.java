package fr.synergies.funding;

import java.math.BigDecimal;

/**
 * The aid that a line is granted.
 *
 * @param ask the line and what it asks
 * @param granted in euros to the cent
 */
public record LineGrant(LineAsk ask, BigDecimal granted) {

    /** What it asks less what it is granted. */
    public BigDecimal excess() {
        return ask.requested().subtract(granted);
    }

    /** What is left to the partners (reste à charge). */
    public BigDecimal remainder() {
        return ask.line().amount().subtract(granted);
    }

    /** What the ceiling, and not the rate, took from it. */
    public BigDecimal aboveCeiling() {
        return ask.asked().subtract(granted).max(BigDecimal.ZERO);
    }

    public int index() {
        return ask.index();
    }

    public String cap() {
        return ask.cap();
    }

    public String category() {
        return ask.line().category();
    }
}
