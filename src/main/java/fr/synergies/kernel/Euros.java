package fr.synergies.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats amounts in euros for pages, in the user's language: {@code 36 000 €} in French, {@code €36,000} in English. */
@Component("euros")
public class Euros {

    private static final char NARROW_SPACE = '\u202f';

    /** The amount with its currency, with decimals only if it is not a whole number; an empty text for no amount. */
    public String format(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        return withCurrency(rounded, whole ? 0 : 2);
    }

    /** The amount with its currency and always two decimals, for columns of tables; an empty text for no amount. */
    public String exact(BigDecimal amount) {
        return amount == null ? "" : withCurrency(amount.setScale(2, RoundingMode.HALF_UP), 2);
    }

    private static String withCurrency(BigDecimal amount, int decimals) {
        boolean english = Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        String digits = digits(amount.abs(), decimals, english);
        String sign = amount.signum() < 0 ? "-" : "";
        return english ? sign + "€" + digits : sign + digits + NARROW_SPACE + "€";
    }

    private static String digits(BigDecimal amount, int decimals, boolean english) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(english ? Locale.ENGLISH : Locale.FRENCH);
        if (!english) {
            symbols.setGroupingSeparator(NARROW_SPACE);
            symbols.setDecimalSeparator(',');
        }
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
