package fr.synergies.meeting.committee;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as people write them. */
final class Days {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    static String written(LocalDate day) {
        return FRENCH_DAY.format(day);
    }
}
