package fr.synergies.rules;

import java.util.Objects;

/**
 * A row of the wording table: how a rule speaks, and where it comes from. In the template {@code {name}} stands for the
 * argument of that name of the {@link Remark}.
 */
public record Wording(String rule, Severity severity, LocalizedText template, LocalizedText source) {

    public Wording {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(source, "source");
    }

    /** The wording of a table's row. */
    public static Wording of(Cells row) {
        return new Wording(
                row.text("rule"),
                row.choice("severity", Severity.class),
                row.localized("template"),
                row.localized("source"));
    }
}
