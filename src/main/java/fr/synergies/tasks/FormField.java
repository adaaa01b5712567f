package fr.synergies.tasks;

import java.util.List;
import java.util.Objects;

/**
 * One field of the form of a task, as declared in the process diagram, with its texts in the reader's language.
 *
 * @param type {@code string}, {@code long}, {@code boolean}, {@code date} or {@code enum}
 * @param options the choices of an {@code enum}, otherwise empty
 * @param minLength minimum number of characters, 0 if unbounded
 * @param maxLength maximum number of characters, 0 if unbounded
 * @param min smallest number as text, empty if unbounded
 * @param max largest number as text, empty if unbounded
 * @param value the current value as written in a form, empty if none
 */
public record FormField(
        String id,
        String label,
        String type,
        boolean required,
        List<Option> options,
        int minLength,
        int maxLength,
        String min,
        String max,
        String value) {

    private static final int ONE_LINE = 255;

    public FormField {
        Objects.requireNonNull(id, "id");
        options = List.copyOf(options);
    }

    /** Whether the answer may have several lines, which is the case for texts longer than one line. */
    public boolean multiline() {
        return "string".equals(type) && (maxLength == 0 || maxLength > ONE_LINE);
    }

    /** The same field with another value. */
    public FormField holding(String other) {
        return new FormField(id, label, type, required, options, minLength, maxLength, min, max, other);
    }

    /** One choice of an {@code enum}. */
    public record Option(String value, String label) {}
}
