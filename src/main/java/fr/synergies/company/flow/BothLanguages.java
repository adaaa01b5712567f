package fr.synergies.company.flow;

import fr.synergies.kernel.LocalizedText;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of the message bundles in both languages, for texts that are stored or read by others. */
@Component
public class BothLanguages {

    private final MessageSource texts;

    BothLanguages(MessageSource texts) {
        this.texts = texts;
    }

    public LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(
                texts.getMessage(key, arguments, Locale.FRENCH), texts.getMessage(key, arguments, Locale.ENGLISH));
    }
}
