package fr.synergies.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table: its columns, and its rows with the cells in the order and in the one way of writing of the columns.
 *
 * @param former whether the file is in the former format, with code above its rows: it is read and never written
 */
public record TableFile(String path, List<TableColumn> columns, List<TableLine> lines, boolean former) {

    public TableFile {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * The table of a file: a row of titles, and rows below it.
     *
     * @param columns those that are declared
     * @throws fr.synergies.rules.RuleSetException if a column is missing, a row stands where none is read, or a quote is never closed
     */
    public static TableFile of(String path, String text, List<TableColumn> columns) {
        return new TitledRows(path, columns).read(text);
    }

    public List<String> names() {
        return columns.stream().map(TableColumn::name).toList();
    }

    /** The file's text with these rows, in the columns' order. */
    public String with(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(columns.stream().map(TableColumn::title).toList());
        rows.forEach(row -> all.add(Stream.concat(row.stream(), columns.stream().map(column -> ""))
                .limit(columns.size())
                .toList()));
        return CsvFile.text(all);
    }
}
