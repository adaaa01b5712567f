package fr.synergies.synergy;

import java.util.Map;

/**
 * A row of a table.
 *
 * @param number its line in the file, from 1
 * @param cells what it says in our words
 * @param typed what stands in the file, where it says so in other words
 * @param titles what the file calls our columns
 */
record SheetRow(
        int number, Map<SheetColumn, String> cells, Map<SheetColumn, String> typed, Map<SheetColumn, String> titles) {

    SheetRow(int number, Map<SheetColumn, String> cells) {
        this(number, cells, cells, Map.of());
    }

    /** What it says in a column, empty if nothing. */
    String text(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What stands in a column of the file; what stands for an empty cell otherwise. */
    String typed(SheetColumn column) {
        String typed = this.typed.getOrDefault(column, "");
        return typed.isEmpty() ? text(column) : typed;
    }

    /** What the file calls a column, by the name of our field. */
    String title(String field) {
        return SheetColumn.titled(field)
                .map(column -> titles.getOrDefault(column, column.title()))
                .orElse(field);
    }

    boolean flowing() {
        return SheetColumn.OF_FLOW.stream()
                .anyMatch(column -> !typed.getOrDefault(column, "").isEmpty());
    }
}
