package fr.synergies.company.form;

import java.util.Map;

/**
 * A row of a table.
 *
 * @param number its line in the file, from 1
 * @param cells the cells in our terms
 * @param typed the cells as in the file, where they differ from our terms
 * @param titles the headers of our columns in the file
 */
public record SheetRow(
        int number, Map<SheetColumn, String> cells, Map<SheetColumn, String> typed, Map<SheetColumn, String> titles) {

    SheetRow(int number, Map<SheetColumn, String> cells) {
        this(number, cells, cells, Map.of());
    }

    /** The cell of a column in our terms, empty if there is none. */
    String text(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell of a column as in the file, or the value used for an empty cell. */
    public String typed(SheetColumn column) {
        String typed = this.typed.getOrDefault(column, "");
        return typed.isEmpty() ? text(column) : typed;
    }

    /** The header of a column in the file, by the name of our field. */
    public String title(String field) {
        return SheetColumn.titled(field)
                .map(column -> titles.getOrDefault(column, column.title()))
                .orElse(field);
    }

    public boolean flowing() {
        return SheetColumn.OF_FLOW.stream()
                .anyMatch(column -> !typed.getOrDefault(column, "").isEmpty());
    }
}
