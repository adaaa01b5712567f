package fr.synergies.rules;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number its number as spreadsheets count; 0 if it is in no file yet
 * @param cells one for each column of the table
 */
record TableLine(int number, List<String> cells) {

    TableLine {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> WrittenNumber.trimmed(cell).isEmpty());
    }
}
