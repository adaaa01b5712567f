package fr.synergies.platform.workflow.task;

import java.util.List;

/**
 * The form of a task as its diagram declares it.
 *
 * @param documents kinds of the documents without which the task cannot be completed
 */
public record FormDefinition(List<Field> fields, List<String> documents) {

    public FormDefinition {
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
    }

    /**
     * A field.
     *
     * @param label empty when the diagram has none
     * @param type {@code string}, {@code long}, {@code boolean}, {@code date} or {@code enum}
     * @param options the choices of an {@code enum}, otherwise empty
     * @param minLength fewest characters, 0 when there is no such bound
     * @param maxLength most characters, 0 when there is no such bound
     * @param min smallest number as text, empty when there is no such bound
     * @param max largest number as text, empty when there is no such bound
     * @param value what it holds at first, empty when nothing
     * @param columns the columns of the rows it takes, empty if it takes none
     */
    public record Field(
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

        public Field {
            options = List.copyOf(options);
            columns = List.copyOf(columns);
        }
    }

    /** A column of rows: {@code text}, {@code choice} or {@code date}. */
    public record Column(String id, String type, String label) {}

    /** One choice of an {@code enum}; labelled by its value where the diagram has no other name. */
    public record Option(String value, String label) {}
}
