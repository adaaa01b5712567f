package fr.synergies.company.flow;

import java.math.BigDecimal;

/** The period to which the quantity of a flow refers. */
public enum Period {
    YEAR(1),
    MONTH(12),
    WEEK(52),
    DAY(365);

    private final int perYear;

    Period(int perYear) {
        this.perYear = perYear;
    }

    /** The number of these periods in a year. */
    public BigDecimal perYear() {
        return BigDecimal.valueOf(perYear);
    }
}
