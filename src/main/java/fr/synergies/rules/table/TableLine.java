package fr.synergies.rules.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number its number as spreadsheets count; 0 if it is in no file yet
 * @param cells one for each column of the table
 */
public record TableLine(int number, List<String> cells) {

    public TableLine {
        cells = List.copyOf(cells);
    }

    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> WrittenNumber.trimmed(cell).isEmpty());
    }
}
