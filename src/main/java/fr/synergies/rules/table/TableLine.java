package fr.synergies.rules.table;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A row of a table.
 *
 * @param number its number as spreadsheets count; 0 if it is in no file yet
 * @param cells one for each column of the table
 */
@Schema(name = "RuleTableRow")
public record TableLine(
        @Schema(description = "As spreadsheets count", example = "10")
        int number,

        List<String> cells) {

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
