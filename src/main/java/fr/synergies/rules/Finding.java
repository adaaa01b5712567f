package fr.synergies.rules;

import java.util.Comparator;
import java.util.Objects;

/**
 * What a rule found, ready to be shown and stored.
 *
 * @param rule the rule's id, e.g. {@code staff-ceiling}
 * @param line the line it is about, counted from 0; null when it is about the whole plan
 * @param source the article the rule comes from
 */
public record Finding(String rule, Severity severity, Integer line, LocalizedText message, LocalizedText source) {

    /** Gravest first, then line by line with the whole plan last, then by rule. */
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
