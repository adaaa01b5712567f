package fr.synergies.programme;

import java.time.YearMonth;

/**
 * The monthly progress meeting (point mensuel) of a month is due; published in the transaction of the lifecycle. The module in
 * charge opens the case of the month, unless it is already open.
 *
 * @param late whether the month was missed and is now being caught up
 */
public record MonthlyPointDue(Programme programme, YearMonth month, boolean late) {}
