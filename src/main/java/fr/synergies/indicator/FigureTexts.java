package fr.synergies.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats numbers for pages, in the user's language: {@code 1 200,5} in French, {@code 1,200.5} in English. */
@Component("figures")
class FigureTexts {

    private static final char NARROW_SPACE = '\u202f';
    private static final int MOST_DECIMALS = 6;

    /** A number with its decimals, six at most; an empty text for no number. */
    public String plain(BigDecimal number) {
        if (number == null) {
            return "";
        }
        boolean english = Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(english ? Locale.ENGLISH : Locale.FRENCH);
        if (!english) {
            symbols.setGroupingSeparator(NARROW_SPACE);
            symbols.setDecimalSeparator(',');
        }
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
