package fr.synergies.rules;

/** A rule set that cannot be loaded or cannot be run; the message names the file, the line or row, and the reason. */
public class RuleSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RuleSetException(String message) {
        super(message);
    }

    public RuleSetException(String message, Throwable cause) {
        super(message, cause);
    }
}
