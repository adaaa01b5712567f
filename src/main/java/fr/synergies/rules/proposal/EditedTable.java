package fr.synergies.rules.proposal;

import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows of a table as a form has them: those from one on, some of them new, some to be deleted.
 *
 * @param from how many rows of the table come before
 * @param count how many rows of the table they stand for
 * @param seen fingerprint by which a change by somebody else is detected
 */
record EditedTable(int from, int count, String seen, List<Row> rows) {

    static final int PAGE = 50;
    private static final int MOST_NEW = 100;

    EditedTable {
        rows = List.copyOf(rows);
    }

    /**
     * A row of the form.
     *
     * @param number of the row as spreadsheets count, 0 for a new one
     */
    record Row(int number, List<String> cells, boolean deleted) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /** The rows of a table from one on. */
    static EditedTable of(TableFile table, int from) {
        List<TableLine> lines = table.lines();
        int first = Math.max(0, Math.min(from, lines.size()));
        List<Row> rows = lines.subList(first, Math.min(lines.size(), first + PAGE)).stream()
                .map(line -> new Row(line.number(), line.cells(), false))
                .toList();
        return new EditedTable(first, rows.size(), seen(table), rows);
    }

    /** What was typed, as it was sent. */
    static EditedTable typed(Map<String, String> fields, TableFile table) {
        int columns = table.columns().size();
        List<Row> rows = IntStream.range(0, PAGE + MOST_NEW)
                .filter(row -> fields.containsKey("row-" + row))
                .mapToObj(row -> new Row(
                        whole(fields.get("row-" + row)),
                        IntStream.range(0, columns)
                                .mapToObj(column -> fields.getOrDefault("cell-" + row + "-" + column, ""))
                                .toList(),
                        fields.containsKey("delete-" + row)))
                .toList();
        int from = Math.min(whole(fields.get("from")), table.lines().size());
        int count = Math.min(whole(fields.get("count")), table.lines().size() - from);
        return new EditedTable(from, count, fields.getOrDefault("seen", ""), rows);
    }

    /** With one more row, which is empty. */
    EditedTable longer(int columns) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(0, IntStream.range(0, columns).mapToObj(column -> "").toList(), false));
        return new EditedTable(from, count, seen, more);
    }

    EditedTable seeing(TableFile table) {
        return new EditedTable(from, count, seen(table), rows);
    }

    /** Whether the table is as it was when the form was made. */
    boolean upToDate(TableFile table) {
        return seen.equals(seen(table));
    }

    /** All rows of the table with these in their place. */
    List<List<String>> in(TableFile table) {
        List<List<String>> all =
                new ArrayList<>(table.lines().stream().map(TableLine::cells).toList());
        List<List<String>> mine =
                rows.stream().filter(row -> !row.deleted()).map(Row::cells).toList();
        all.subList(from, from + count).clear();
        all.addAll(from, mine);
        return all;
    }

    /** The form's field of a refused cell, which is named by its place in the whole table. */
    Optional<String> field(int row, int column) {
        List<Integer> kept = IntStream.range(0, rows.size())
                .filter(index -> !rows.get(index).deleted())
                .boxed()
                .toList();
        int at = row - from;
        return at >= 0 && at < kept.size() ? Optional.of("cell-" + kept.get(at) + "-" + column) : Optional.empty();
    }

    private static String seen(TableFile table) {
        return Integer.toHexString(
                table.lines().stream().map(TableLine::cells).toList().hashCode());
    }

    private static int whole(String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
