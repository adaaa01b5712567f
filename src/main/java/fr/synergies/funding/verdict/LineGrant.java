package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * The aid granted to a line.
 *
 * @param ask the line and its request
 * @param granted in euros to the cent
 */
public record LineGrant(LineAsk ask, BigDecimal granted) {

    /** Its request minus the aid granted. */
    public BigDecimal excess() {
        return ask.requested().subtract(granted);
    }

    /** What is left to the partners (reste à charge). */
    public BigDecimal remainder() {
        return ask.line().amount().subtract(granted);
    }

    /** The part of its request cut by the ceiling, not by the rate. */
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
