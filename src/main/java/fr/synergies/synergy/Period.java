package fr.synergies.synergy;

import java.math.BigDecimal;

/** What a flow's quantity is counted over. */
public enum Period {
    YEAR(1),
    MONTH(12),
    WEEK(52),
    DAY(365);

    private final int perYear;

    Period(int perYear) {
        this.perYear = perYear;
    }

    /** How many of them a year has. */
    public BigDecimal perYear() {
        return BigDecimal.valueOf(perYear);
    }
}
