package fr.synergies.kernel;

import fr.synergies.kernel.Refusal.Violation;
import java.util.Optional;

/**
 * Why somebody did something, as the trail keeps it: without blanks around it, 1 to {@value #LONGEST} characters.
 *
 * @param text the reason in the person's own words
 */
public record Reason(String text) {

    /** The most characters a reason has; our choice, about one page. */
    public static final int LONGEST = 2000;

    /** The name of its field in forms, in the API, and in refusals. */
    public static final String FIELD = "reason";

    private static final String TOO_LONG = "web.reason.long";

    public Reason {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A reason of " + text.length() + " characters");
        }
    }

    /**
     * The reason that was typed.
     *
     * @param missing the message key of the sentence that asks for it; its argument {0} is the most characters
     * @throws Refusal INVALID at the field {@value #FIELD} if it is blank or too long
     */
    public static Reason of(String typed, String missing) {
        fault(typed, missing).ifPresent(fault -> {
            throw Refusal.invalid(fault);
        });
        return new Reason(typed);
    }

    /** What is wrong with what was typed, for a form that tells all its faults at once. */
    public static Optional<Violation> fault(String typed, String missing) {
        int length = typed.strip().length();
        if (length == 0) {
            return Optional.of(Violation.of(FIELD, missing, LONGEST));
        }
        return length > LONGEST ? Optional.of(Violation.of(FIELD, TOO_LONG, LONGEST)) : Optional.empty();
    }

    /** The text alone, as it is written down. */
    @Override
    public String toString() {
        return text;
    }
}
