package fr.synergies.rules;

import fr.synergies.kernel.LocalizedText;
import java.util.Objects;

/**
 * A row of the wording table: the sentence of a rule and its source. In the template, {@code {name}} stands for the argument of
 * this name of the {@link Remark}.
 */
public record Wording(String rule, Severity severity, LocalizedText template, LocalizedText source) {

    public Wording {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(source, "source");
    }

    /** The wording in a row of the table. */
    public static Wording of(Cells row) {
        return new Wording(
                row.text("rule"),
                row.choice("severity", Severity.class),
                row.localized("template"),
                row.localized("source"));
    }
}
