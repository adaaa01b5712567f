package fr.synergies.rules;

import java.util.List;

/**
 * How a file differs between two rule sets.
 *
 * @param rows of a table, those that differ
 * @param before the lines of a text that went, {@code after} those that came; both empty for a table whose code is the same
 */
public record FileDifference(String path, Kind kind, List<Row> rows, List<String> before, List<String> after) {

    /** What happened to a file, or to a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public FileDifference {
        rows = List.copyOf(rows);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * A row that differs.
     *
     * @param key what it describes
     * @param number its row as spreadsheets count: where it is, or was if it is gone
     */
    public record Row(Kind kind, String key, int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell that differs; of a row that came or went, one that is not empty. */
    public record Cell(String column, String before, String after) {}
}
