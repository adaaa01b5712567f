package fr.synergies.rules.proposal;

import java.util.List;

/**
 * How a file differs between two rule sets.
 *
 * @param rows the rows of a table that differ
 * @param before the removed lines of a text; {@code after}: the added ones; both empty for a table whose code is the same
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
     * @param number its row number in a spreadsheet; the former one if it was removed
     */
    public record Row(Kind kind, String key, int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell that differs; in an added or removed row, a cell that is not empty. */
    public record Cell(String column, String before, String after) {}
}
