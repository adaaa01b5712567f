package fr.synergies.rules.proposal;

import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Applies the changes that somebody made to a table to the table in its current state. */
final class RowMerge {

    private final List<List<String>> rows;
    private final Set<String> others;
    private final List<String> conflicts = new ArrayList<>();

    private RowMerge(List<TableLine> now, Set<String> others) {
        this.rows = new ArrayList<>(now.stream().map(TableLine::cells).toList());
        this.others = others;
    }

    /**
     * The resulting rows.
     *
     * @param conflicts the keys of rows that both sides changed in different ways
     */
    record Merged(List<List<String>> rows, List<String> conflicts) {}

    /**
     * Merges the rows.
     *
     * @param base the rows before the change
     * @param mine the rows after the change
     * @param now the current rows
     */
    static Merged of(List<TableLine> base, List<TableLine> mine, List<TableLine> now, Function<TableLine, String> key) {
        Set<String> others = RowPairs.differing(base, now, key).stream()
                .map(RowPairs.Pair::key)
                .collect(Collectors.toSet());
        RowMerge merge = new RowMerge(now, others);
        RowPairs.differing(base, mine, key).forEach(merge::apply);
        return new Merged(List.copyOf(merge.rows), List.copyOf(merge.conflicts));
    }

    private void apply(RowPairs.Pair change) {
        List<String> after = change.after().map(TableLine::cells).orElse(List.of());
        int at = change.before().map(before -> rows.indexOf(before.cells())).orElse(-1);
        if (others.contains(change.key())) {
            boolean same = after.isEmpty() ? at < 0 : rows.contains(after);
            if (!same) {
                conflicts.add(change.key());
            }
        } else if (at < 0) {
            rows.add(after);
        } else if (after.isEmpty()) {
            rows.remove(at);
        } else {
            rows.set(at, after);
        }
    }
}
