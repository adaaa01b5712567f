package fr.synergies.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One field of the form of a task, as declared in the process diagram, with its texts in the reader's language.
 *
 * @param type {@code string}, {@code long}, {@code boolean}, {@code date}, {@code enum} or {@code rows}
 * @param options the choices of an {@code enum}, otherwise empty
 * @param minLength minimum number of characters, 0 if unbounded
 * @param maxLength maximum number of characters, 0 if unbounded
 * @param min smallest number as text, empty if unbounded
 * @param max largest number as text, empty if unbounded
 * @param value the current value as written in a form, empty if none; rows as JSON
 * @param columns the columns of the rows it takes, empty if it takes none
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
        String value,
        List<Column> columns) {

    /** Rows of a form that nobody has filled in yet. Three, our choice. */
    private static final int EMPTY_ROWS = 3;

    private static final int ONE_LINE = 255;

    public FormField {
        Objects.requireNonNull(id, "id");
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }

    /** Whether the answer may have several lines, which is the case for texts longer than one line. */
    public boolean multiline() {
        return "string".equals(type) && (maxLength == 0 || maxLength > ONE_LINE);
    }

    /** The same field with another value. */
    public FormField holding(String other) {
        return new FormField(id, label, type, required, options, minLength, maxLength, min, max, other, columns);
    }

    /** The same field, holding rows. */
    public FormField holding(List<Map<String, String>> rows) {
        return holding(TypedValues.json(rows));
    }

    /** The rows it holds, and empty ones after them so that there are some to fill in. */
    public List<Map<String, String>> rows() {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>(TypedValues.rows(value));
        while (rows.size() < EMPTY_ROWS) {
            rows.add(Map.of());
        }
        return rows;
    }

    /** A column: {@code text}, {@code choice} or {@code date}. */
    public record Column(String id, String type, String label) {}

    /** One choice of an {@code enum}. */
    public record Option(String value, String label) {}
}
