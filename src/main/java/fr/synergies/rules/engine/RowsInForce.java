package fr.synergies.rules.engine;

import fr.synergies.rules.Cells;
import fr.synergies.rules.RuleScope;
import fr.synergies.rules.table.RowOwner;
import fr.synergies.rules.table.TableFacts.Stated;
import fr.synergies.rules.table.TableLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Of the rows of a rule set, those that hold for a programme and its exercise, by what {@code tables.csv} says of their columns. */
final class RowsInForce {

    private static final int NOT_FOR_IT = -1;

    private final Map<String, TableLayout> layouts;
    private final RuleScope scope;

    private RowsInForce(Map<String, TableLayout> layouts, RuleScope scope) {
        this.layouts = layouts;
        this.scope = scope;
    }

    /** The rows that hold, in their order. */
    static List<Stated> of(List<Stated> rows, RuleScope scope) {
        Map<String, TableLayout> layouts = rows.stream()
                .map(Stated::fact)
                .filter(TableLayout.class::isInstance)
                .map(TableLayout.class::cast)
                .collect(Collectors.toMap(TableLayout::table, layout -> layout, (first, again) -> first));
        return new RowsInForce(layouts, scope).of(rows);
    }

    private List<Stated> of(List<Stated> rows) {
        Map<String, Integer> narrowest = new HashMap<>();
        rows.forEach(row -> narrowest.merge(group(row), rank(row), Math::max));
        return rows.stream()
                .filter(row -> rank(row) != NOT_FOR_IT && rank(row) == narrowest.get(group(row)))
                .toList();
    }

    /** Rows among which the narrowest hold: those of one key. */
    private String group(Stated row) {
        TableLayout layout = layouts.get(row.place().path());
        if (layout == null || layout.programme().isEmpty() && layout.scheme().isEmpty()) {
            return row.place().path() + '\n' + row.place().row();
        }
        return layout.key().stream()
                .map(column -> cell(row.cells(), column))
                .collect(Collectors.joining("\n", row.place().path() + '\n', ""));
    }

    private int rank(Stated row) {
        TableLayout layout = layouts.get(row.place().path());
        if (layout == null) {
            return RowOwner.EVERYBODY.rank();
        }
        RowOwner owner = new RowOwner(cell(row.cells(), layout.programme()), cell(row.cells(), layout.scheme()));
        boolean holds = owner.holdsFor(scope.programme(), scope.scheme()) && covers(row.cells(), layout);
        return holds ? owner.rank() : NOT_FOR_IT;
    }

    private boolean covers(Cells cells, TableLayout layout) {
        if (scope.exercise().isEmpty()) {
            return true;
        }
        int exercise = scope.exercise().getAsInt();
        return year(cells, layout.from(), Integer.MIN_VALUE) <= exercise
                && exercise <= year(cells, layout.to(), Integer.MAX_VALUE);
    }

    private static int year(Cells cells, String column, int otherwise) {
        String cell = cell(cells, column);
        return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
    }

    private static String cell(Cells cells, String column) {
        return column.isEmpty() ? "" : cells.optional(column).orElse("");
    }
}
