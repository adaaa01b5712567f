package fr.synergies.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A financial year (exercice) of the programme (fiche-action 2022, « Coût et nature des dépenses prévisionnelles »).
 *
 * @param year the calendar year that names it
 * @param from first day, the first of a month
 * @param to last day, the last of a month
 * @param fte full-time equivalents (ETP) on the programme, up to 4 decimals
 * @param coordinationDaysPerMonth days of coordination planned each month
 */
public record Exercise(int year, LocalDate from, LocalDate to, BigDecimal fte, BigDecimal coordinationDaysPerMonth) {

    public Exercise {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Exercise " + year + " ends on " + to + ", before it starts on " + from);
        }
    }

    /** Whole months, both ends included: 9 for April to December. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    }

    boolean covers(YearMonth month) {
        return !month.isBefore(YearMonth.from(from)) && !month.isAfter(YearMonth.from(to));
    }
}
