package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Dates and months in words, in both languages. */
public final class Dates {

    private static final Locale BRITISH = Locale.UK;

    private Dates() {}

    public static LocalizedText day(LocalDate date) {
        return in("d MMMM yyyy", date);
    }

    public static LocalizedText month(YearMonth month) {
        return in("MMMM yyyy", month);
    }

    public static LocalizedText months(List<YearMonth> months) {
        if (months.size() > 1 && isRow(months)) {
            LocalizedText first = month(months.get(0));
            LocalizedText last = month(months.get(months.size() - 1));
            return new LocalizedText(first.fr() + " à " + last.fr(), first.en() + " to " + last.en());
        }
        return new LocalizedText(
                months.stream().map(month -> month(month).fr()).collect(Collectors.joining(", ")),
                months.stream().map(month -> month(month).en()).collect(Collectors.joining(", ")));
    }

    private static boolean isRow(List<YearMonth> months) {
        return months.get(0).plusMonths(months.size() - 1L).equals(months.get(months.size() - 1));
    }

    private static LocalizedText in(String pattern, TemporalAccessor date) {
        return new LocalizedText(
                DateTimeFormatter.ofPattern(pattern, Locale.FRENCH).format(date),
                DateTimeFormatter.ofPattern(pattern, BRITISH).format(date));
    }
}
