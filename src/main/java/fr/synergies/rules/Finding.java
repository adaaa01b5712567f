package fr.synergies.rules;

import fr.synergies.kernel.LocalizedText;
import java.util.Comparator;
import java.util.Objects;

/**
 * A finding of a rule, ready to be shown and stored.
 *
 * @param rule the rule's id, e.g. {@code staff-ceiling}
 * @param line the line it concerns, counted from 0; null if it concerns the whole plan
 * @param source the article on which the rule is based
 */
public record Finding(String rule, Severity severity, Integer line, LocalizedText message, LocalizedText source) {

    /** Most severe first, then line by line with the whole plan last, then by rule. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::line, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::rule);

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(source, "source");
    }
}
