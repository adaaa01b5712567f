package fr.synergies.rules.engine;

import fr.synergies.kernel.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Formats figures in French and English. Uses ordinary spaces instead of the no-break spaces of the JDK's French locale, because
 * findings are stored, searched and compared.
 */
public final class DrlFigures {

    private static final int MOST_DECIMALS = 6;

    private static final Map<String, DecimalFormat> FRENCH = new ConcurrentHashMap<>();
    private static final Map<String, DecimalFormat> ENGLISH = new ConcurrentHashMap<>();

    private DrlFigures() {}

    public static LocalizedText euros(BigDecimal amount) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        String pattern = cents.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.00";
        String sign = cents.signum() < 0 ? "-" : "";
        return new LocalizedText(
                french(pattern).format(cents) + " €",
                sign + "€" + english(pattern).format(cents.abs()));
    }

    public static LocalizedText number(BigDecimal number) {
        return new LocalizedText(
                french(plain()).format(number), english(plain()).format(number));
    }

    public static LocalizedText percent(BigDecimal rate) {
        LocalizedText number = number(rate.movePointRight(2));
        return new LocalizedText(number.fr() + " %", number.en() + "%");
    }

    /**
     * A figure rounded no further than its comparison with bounds allows: the sentence of a rule never contradicts what the rule
     * found (15.004 km is not "15.00 km" beside "up to 15 km").
     */
    public static BigDecimal beside(BigDecimal exact, int decimals, BigDecimal... bounds) {
        for (int scale = decimals; scale < exact.scale(); scale++) {
            BigDecimal rounded = exact.setScale(scale, RoundingMode.HALF_UP);
            boolean agrees = true;
            for (BigDecimal bound : bounds) {
                agrees = agrees && Integer.signum(rounded.compareTo(bound)) == Integer.signum(exact.compareTo(bound));
            }
            if (agrees) {
                return rounded;
            }
        }
        return exact.setScale(Math.max(decimals, exact.scale()), RoundingMode.HALF_UP);
    }

    /** A rate beside bounds, with as many decimals as the comparison needs. */
    public static LocalizedText percentBeside(BigDecimal rate, BigDecimal... bounds) {
        BigDecimal shown = beside(rate, MOST_DECIMALS, bounds).movePointRight(2);
        String pattern = "#,##0." + "#".repeat(Math.max(MOST_DECIMALS, shown.scale()));
        return new LocalizedText(
                french(pattern).format(shown) + " %", english(pattern).format(shown) + "%");
    }

    private static String plain() {
        return "#,##0." + "#".repeat(MOST_DECIMALS);
    }

    private static DecimalFormat french(String pattern) {
        return copy(FRENCH.computeIfAbsent(pattern, each -> format(each, ' ', ',')));
    }

    private static DecimalFormat english(String pattern) {
        return copy(ENGLISH.computeIfAbsent(pattern, each -> format(each, ',', '.')));
    }

    /** A format is not thread-safe: every use takes its own copy, which costs less than creating a new one. */
    private static DecimalFormat copy(DecimalFormat format) {
        return (DecimalFormat) format.clone();
    }

    private static DecimalFormat format(String pattern, char grouping, char decimal) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        symbols.setMinusSign('-');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
