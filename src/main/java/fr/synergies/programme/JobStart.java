package fr.synergies.programme;

import java.time.YearMonth;

/**
 * The entry date that the job description gives, which may not be the programme's start.
 *
 * @param earliest first month named
 * @param latest last month named
 */
public record JobStart(YearMonth earliest, YearMonth latest) {

    /** Whether the job description allows an entry in that month. */
    public boolean allows(YearMonth month) {
        return !month.isBefore(earliest) && !month.isAfter(latest);
    }
}
