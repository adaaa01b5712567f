package fr.synergies.synergy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the table of another tool is read: which of its columns is which of ours.
 *
 * @param separator between the columns of a CSV file; empty: what its header has more of
 * @param columns our columns that are read otherwise than by their own name; what is absent is not in the table
 */
record ImportProfile(String name, String separator, Map<SheetColumn, Mapping> columns) {

    /** Our own table. */
    static final ImportProfile NONE = new ImportProfile("", "", Map.of());

    /**
     * Where a column comes from.
     *
     * @param header what the other tool calls it, empty if its table has none
     * @param constant what stands for an empty cell
     * @param translations our words by the other tool's, in lower case
     */
    record Mapping(String header, String constant, Map<String, String> translations) {

        /** Our text for a cell of the other tool. */
        String ours(String theirs) {
            String word = theirs.isEmpty() ? constant : theirs;
            return translations.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        }
    }

    ImportProfile {
        columns = Map.copyOf(columns);
    }

    boolean none() {
        return name.isEmpty();
    }

    /** The headers it names, in the order of our columns. */
    List<String> headers() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(column -> column.getValue().header())
                .filter(header -> !header.isEmpty())
                .toList();
    }

    /** What the table calls one of our columns. */
    String title(SheetColumn column) {
        Mapping mapping = columns.get(column);
        return mapping == null || mapping.header().isEmpty() ? column.title() : mapping.header();
    }
}
