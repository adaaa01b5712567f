package fr.synergies.funding.verdict;

import java.math.BigDecimal;

/**
 * The aid granted to a line.
 *
 * @param ask the line and its request
 * @param granted in euros to the cent
 * @param derogated the part of it that a derogation grants above rate and ceiling, in euros to the cent
 */
public record LineGrant(LineAsk ask, BigDecimal granted, BigDecimal derogated) {

    /** Without a derogation. */
    public LineGrant(LineAsk ask, BigDecimal granted) {
        this(ask, granted, BigDecimal.ZERO);
    }

    /** The same grant with the excess that a derogation covers: no more than the line requests, nor than its own expense. */
    public LineGrant derogated(BigDecimal excess) {
        BigDecimal most = ask.requested().min(ask.line().amount()).max(granted);
        BigDecimal more = most.subtract(granted).min(excess).max(BigDecimal.ZERO);
        return new LineGrant(ask, granted.add(more), more);
    }

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
