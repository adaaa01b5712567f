package fr.synergies.replay;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces dates that a journal states relative to the day on which it is replayed: {@code @{-12}} is twelve days earlier, as a
 * date; {@code @{S}} the first day of the previous month; {@code @{Y}}, {@code @{Y+1}}, {@code @{Y+2}} the year of that day and
 * the following ones.
 */
class JournalDates {

    private static final Pattern COUNTED = Pattern.compile("@\\{([^}]*)}");
    private static final Pattern DAY = Pattern.compile("-?\\d{1,4}");
    private static final Pattern YEAR = Pattern.compile("Y(?:\\+(\\d))?");

    private final String file;
    private final LocalDate today;

    JournalDates(String file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** The text with all of them replaced; line numbers do not change. */
    String writeOut(String text) {
        return COUNTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(written(text, found)));
    }

    private String written(String text, MatchResult found) {
        String counted = found.group(1);
        LocalDate start = today.minusMonths(1).withDayOfMonth(1);
        Matcher year = YEAR.matcher(counted);
        if (counted.equals("S")) {
            return start.toString();
        }
        if (year.matches()) {
            return String.valueOf(start.getYear() + (year.group(1) == null ? 0 : Integer.parseInt(year.group(1))));
        }
        if (DAY.matcher(counted).matches()) {
            return today.plusDays(Integer.parseInt(counted)).toString();
        }
        int line = (int) text.substring(0, found.start()).lines().count();
        throw new JournalError(file, line, "'@{" + counted + "}' is no day: @{-12}, @{S}, @{Y}, @{Y+1}");
    }
}
