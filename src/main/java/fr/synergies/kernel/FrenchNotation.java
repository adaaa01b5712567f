package fr.synergies.kernel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and days as a person in France types them, or as the fields of a browser send them; empty if they are neither. */
public final class FrenchNotation {

    /** Blanks of every width set thousands apart. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}([.,][0-9]{1,20})?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/uuuu");

    private FrenchNotation() {}

    /** A number such as {@code 44 250,50} or {@code 44250.50}. */
    public static Optional<BigDecimal> number(String typed) {
        String plain = BLANK.matcher(typed).replaceAll("");
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }

    /** A day such as {@code 31/12/2023} or {@code 2023-12-31}. */
    public static Optional<LocalDate> day(String typed) {
        String plain = typed.strip();
        try {
            return Optional.of(plain.contains("/") ? LocalDate.parse(plain, DAY) : LocalDate.parse(plain));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A day as people read it, such as {@code 31/12/2023}. */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    /** A time such as {@code 14:00}. */
    public static Optional<LocalTime> time(String typed) {
        String plain = typed.strip();
        return plain.matches("([01]\\d|2[0-3]):[0-5]\\d") ? Optional.of(LocalTime.parse(plain)) : Optional.empty();
    }

    /** A month such as {@code 12/2023} or {@code 2023-12}. */
    public static Optional<YearMonth> month(String typed) {
        String plain = typed.strip();
        try {
            return Optional.of(plain.contains("/") ? YearMonth.parse(plain, MONTH) : YearMonth.parse(plain));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
