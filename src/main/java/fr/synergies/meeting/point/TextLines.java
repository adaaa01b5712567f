package fr.synergies.meeting.point;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Texts typed one entry per line, and dates as people write them. */
public final class TextLines {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private TextLines() {}

    /** The entries, without the empty ones. */
    public static List<String> of(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The same text, without empty lines and blanks at the ends. */
    public static String clean(String typed) {
        return of(typed).stream().collect(Collectors.joining("\n"));
    }

    public static String day(LocalDate day) {
        return FRENCH_DAY.format(day);
    }
}
