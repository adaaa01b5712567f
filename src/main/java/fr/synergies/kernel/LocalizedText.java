package fr.synergies.kernel;

import java.util.Locale;
import java.util.Objects;

/** A text in the two languages of the programme; French is the reference. */
public record LocalizedText(String fr, String en) {

    public LocalizedText {
        Objects.requireNonNull(fr, "fr");
        Objects.requireNonNull(en, "en");
    }

    /** The English text for any English locale, the French one for all the others. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : fr;
    }
}
