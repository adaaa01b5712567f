package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.Cells;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of {@code tables.csv}: how a table is to be read, so that it can be checked and compared. Columns bear the names of
 * their cells.
 *
 * @param table the table's path, such as {@code funding/caps.csv}
 * @param key the columns that say what a row describes
 * @param programme the column of the programme a row applies to, empty if there is none; a row that names a programme holds for
 *     it instead of the general one of the same key and exercise
 * @param scheme likewise the column of the scheme; {@code from} and {@code to}: those of the first and the last exercise
 * @param part the column in which rows of one key differ that hold side by side, empty if each key has one row
 * @param refers the table whose key a column names, by column
 * @param note what else whoever changes it should know; may be empty
 * @param completes the table for each key of which this one must have a row; empty if there is none
 */
public record TableLayout(
        String table,
        LocalizedText name,
        List<String> key,
        String programme,
        String scheme,
        String from,
        String to,
        String part,
        Map<String, String> refers,
        String completes,
        Reach reached,
        LocalizedText note) {

    /** By what a row can take effect. */
    public enum Reach {
        FACTS,
        TABLES,
        RULES
    }

    public TableLayout {
        key = List.copyOf(key);
        refers = Map.copyOf(refers);
    }

    /** The layout that a table's row states. */
    public static TableLayout of(Cells row) {
        return new TableLayout(
                row.text("table"),
                row.localized("name"),
                words(row.text("key")),
                row.optional("programme").orElse(""),
                row.optional("scheme").orElse(""),
                row.optional("from").orElse(""),
                row.optional("to").orElse(""),
                row.optional("part").orElse(""),
                references(row.optional("refers").orElse("")),
                row.optional("completes").orElse(""),
                row.choice("reached", Reach.class),
                new LocalizedText(
                        row.optional("note.fr").orElse(""),
                        row.optional("note.en").orElse("")));
    }

    private static Map<String, String> references(String text) {
        Map<String, String> references = new LinkedHashMap<>();
        for (String word : words(text)) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("refers: '" + word + "' is not column=table");
            }
            references.put(parts[0], parts[1]);
        }
        return references;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
