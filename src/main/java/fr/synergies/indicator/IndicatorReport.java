package fr.synergies.indicator;

import fr.synergies.kernel.Transition;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The indicator report of a year.
 *
 * @param number number among the reports of that year, from 1
 * @param caseId business key of its case
 * @param figures the figures as last collected; all 0 until then
 * @param version number of times they were collected
 * @param correction the last correction requested, empty if none
 * @param cancellation why it was given up, empty if it was not
 */
record IndicatorReport(
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

    /** The status of a report. */
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

    /** Its figures are collected, and are checked. */
    Transition<Status> collect() {
        return Transition.of(status, Status.IN_CHECK, Status.TO_COLLECT);
    }

    /** Its figures have to be corrected. */
    Transition<Status> sendBack() {
        return Transition.of(status, Status.TO_COLLECT, Status.IN_CHECK);
    }

    /** Its figures are published. */
    Transition<Status> publish() {
        return Transition.of(status, Status.PUBLISHED, Status.IN_CHECK);
    }

    /** It is given up before it is published. */
    Transition<Status> cancel() {
        return Transition.of(status, Status.CANCELLED, Status.TO_COLLECT, Status.IN_CHECK);
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
