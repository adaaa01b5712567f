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
