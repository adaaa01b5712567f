package fr.synergies.rules.proposal;

import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of a table in the columns that it has since: a column that it did not have says what the row of the same key says now. */
final class ColumnShift {

    private final TableFile now;
    private final List<String> key;
    private final Map<String, TableLine> known;

    private ColumnShift(TableFile now, List<String> key) {
        this.now = now;
        this.key = key;
        this.known = now.lines().stream()
                .collect(Collectors.toMap(line -> key(now, line), Function.identity(), (first, again) -> first));
    }

    /** For a table of today, with the key that its layout states, otherwise its first column. */
    static ColumnShift to(TableFile now, LaidOutTables layouts) {
        List<String> key = layouts.table(now.path())
                .map(table -> table.layout().key())
                .orElse(now.names().subList(0, 1));
        return new ColumnShift(now, key);
    }

    /** Whether the table has all columns that it had, so that no cell of its rows is lost. */
    boolean takes(TableFile older) {
        return now.names().containsAll(older.names());
    }

    /** The rows of the older table. */
    List<TableLine> lines(TableFile older) {
        if (older.names().equals(now.names())) {
            return older.lines();
        }
        return older.lines().stream().map(line -> shifted(older, line)).toList();
    }

    private TableLine shifted(TableFile older, TableLine line) {
        TableLine today = known.getOrDefault(key(older, line), new TableLine(0, List.of()));
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < now.names().size(); column++) {
            int before = older.names().indexOf(now.names().get(column));
            cells.add(before < 0 ? today.cell(column) : line.cell(before));
        }
        return new TableLine(line.number(), cells);
    }

    private String key(TableFile table, TableLine line) {
        return key.stream()
                .map(column -> line.cell(table.names().indexOf(column)))
                .collect(Collectors.joining("\n"));
    }
}
