package fr.synergies.programme;

import java.time.YearMonth;

/**
 * The programme's life has come to the point of a month; published in the transaction that moves it on. Who holds the points opens the
 * case of the month, unless somebody has opened it before.
 *
 * @param late whether the month was missed and is caught up with
 */
public record MonthlyPointDue(Programme programme, YearMonth month, boolean late) {}
