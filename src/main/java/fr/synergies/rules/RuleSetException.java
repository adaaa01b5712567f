package fr.synergies.rules;

import fr.synergies.kernel.LocalizedText;

/**
 * A rule set that cannot be loaded or run; the message names the file, the line or row, and the reason. Logs show it in English;
 * messages that may appear on a page are available in French too.
 */
public class RuleSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText words;

    public RuleSetException(String message) {
        this(new LocalizedText(message, message), null);
    }

    public RuleSetException(String message, Throwable cause) {
        this(new LocalizedText(message, message), cause);
    }

    public RuleSetException(LocalizedText words) {
        this(words, null);
    }

    public RuleSetException(LocalizedText words, Throwable cause) {
        super(words.en(), cause);
        this.words = words;
    }

    /** What is wrong with a file, in French and in English. */
    public static RuleSetException of(String file, String fr, String en) {
        return new RuleSetException(new LocalizedText(file + " : " + fr, file + ": " + en));
    }

    /** The message in both languages; errors that only developers can cause are in English twice. */
    public LocalizedText words() {
        return words;
    }
}
