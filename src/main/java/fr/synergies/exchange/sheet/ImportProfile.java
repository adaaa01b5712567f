package fr.synergies.exchange.sheet;

import fr.synergies.company.form.SheetColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the table of another tool is read: how its columns map to ours.
 *
 * @param separator separator of the columns of a CSV file; if empty, the one that occurs more often in the header
 * @param columns the mappings of our columns; columns without one are not in the table
 */
public record ImportProfile(String name, String separator, Map<SheetColumn, Mapping> columns) {

    /** Our own table. */
    public static final ImportProfile NONE = new ImportProfile("", "", Map.of());

    /**
     * Where a column comes from.
     *
     * @param header its header in the other tool, empty if the table does not have it
     * @param constant the value used for an empty cell
     * @param translations our terms by those of the other tool, in lower case
     */
    public record Mapping(String header, String constant, Map<String, String> translations) {

        /** Our text for a cell of the other tool. */
        String ours(String theirs) {
            String word = theirs.isEmpty() ? constant : theirs;
            return translations.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        }

        /** The translations as text, one per line. */
        public String lines() {
            return translations.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(word -> word.getKey() + "=" + word.getValue())
                    .collect(Collectors.joining("\n"));
        }

        /** Parses translations from lines "theirs=ours"; our terms contain no equals sign. */
        public static Map<String, String> words(String lines) {
            Map<String, String> words = new LinkedHashMap<>();
            lines.lines().filter(line -> line.contains("=")).forEach(line -> {
                int end = line.lastIndexOf('=');
                words.put(
                        line.substring(0, end).strip(), line.substring(end + 1).strip());
            });
            return words;
        }
    }

    public ImportProfile {
        columns = Map.copyOf(columns);
    }

    boolean none() {
        return name.isEmpty();
    }

    /** The headers of the other tool, in the order of our columns. */
    List<String> headers() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(column -> column.getValue().header())
                .filter(header -> !header.isEmpty())
                .toList();
    }

    /** The header of one of our columns in the table. */
    public String title(SheetColumn column) {
        Mapping mapping = columns.get(column);
        return mapping == null || mapping.header().isEmpty() ? column.title() : mapping.header();
    }
}
