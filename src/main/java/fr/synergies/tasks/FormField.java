package fr.synergies.tasks;

import java.util.List;
import java.util.Objects;

/**
 * One field of a task's form, as its process diagram declares it, with its texts in the reader's language.
 *
 * @param type {@code string}, {@code long}, {@code boolean}, {@code date} or {@code enum}
 * @param options the choices of an {@code enum}, otherwise empty
 * @param minLength fewest characters, 0 when there is no such bound
 * @param maxLength most characters, 0 when there is no such bound
 * @param min smallest number as text, empty when there is no such bound
 * @param max largest number as text, empty when there is no such bound
 * @param value what the field holds now, as it is written in a form, empty when nothing
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

    /** Whether an answer may take several lines: a text that is not bound to one line's length. */
    public boolean multiline() {
        return "string".equals(type) && (maxLength == 0 || maxLength > ONE_LINE);
    }

    /** The same field holding another value. */
    public FormField holding(String other) {
        return new FormField(id, label, type, required, options, minLength, maxLength, min, max, other);
    }

    /** One choice of an {@code enum}. */
    public record Option(String value, String label) {}
}
