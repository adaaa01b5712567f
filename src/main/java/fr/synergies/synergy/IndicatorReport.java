package fr.synergies.synergy;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * A report of indicators on a year.
 *
 * @param number its number among the reports on that year, from 1
 * @param caseId business key of its case
 * @param figures as they were last collected; all 0 before
 * @param version how often they were collected, 0 before
 * @param correction what was last asked to be corrected, empty when nothing was
 * @param cancellation why it was given up, empty when it was not
 */
public record IndicatorReport(
        long id,
        String programme,
        int year,
        int number,
        String caseId,
        Status status,
        Indicators figures,
        String comment,
        int version,
        String correction,
        String cancellation,
        Optional<LocalDate> publishedOn) {

    /** Where a report stands. */
    public enum Status {
        TO_COLLECT,
        IN_CHECK,
        PUBLISHED,
        CANCELLED
    }

    /** The id of the case of a report, such as {@code indicators-SYNERGIES-2022-1}. */
    public static String caseId(String programme, int year, int number) {
        return "indicators-" + programme + "-" + year + "-" + number;
    }

    public boolean open() {
        return status == Status.TO_COLLECT || status == Status.IN_CHECK;
    }

    public boolean collected() {
        return version > 0;
    }

    /** The day it was published, or by which it should be: the end of January after its year. */
    public LocalDate day() {
        return publishedOn.orElse(LocalDate.of(year + 1, Month.JANUARY, 31));
    }
}
