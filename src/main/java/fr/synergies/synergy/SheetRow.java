package fr.synergies.synergy;

import java.util.Map;

/**
 * A row of a table as it was typed.
 *
 * @param number its line in the file, from 1
 */
record SheetRow(int number, Map<SheetColumn, String> cells) {

    /** What stands in a column, empty if nothing does. */
    String text(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean flowing() {
        return SheetColumn.OF_FLOW.stream().anyMatch(column -> !text(column).isEmpty());
    }
}
