package fr.synergies.platform.workflow.form;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a field that takes rows. A diagram declares it as a property of the field whose id is the kind and the name of the
 * column, such as {@code date.due}, and whose value is its label.
 */
public record RowColumn(String id, Kind kind, String label) {

    private static final Pattern PROPERTY = Pattern.compile("(text|choice|date)\\.(\\w+)");

    /** What a cell holds: a text, one of the choices that the module of the process offers, or a day in ISO 8601. */
    public enum Kind {
        TEXT,
        CHOICE,
        DATE
    }

    /** The column that a property of a field declares, if it declares one. */
    public static Optional<RowColumn> of(String property, String label) {
        Matcher declared = PROPERTY.matcher(property == null ? "" : property);
        return declared.matches()
                ? Optional.of(new RowColumn(
                        declared.group(2), Kind.valueOf(declared.group(1).toUpperCase(Locale.ROOT)), label))
                : Optional.empty();
    }
}
