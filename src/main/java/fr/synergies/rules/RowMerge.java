package fr.synergies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries what somebody changed in a table over to the table as it has become meanwhile. */
final class RowMerge {

    private final List<List<String>> rows;
    private final Set<String> others;
    private final List<String> conflicts = new ArrayList<>();

    private RowMerge(List<TableLine> now, Set<String> others) {
        this.rows = new ArrayList<>(now.stream().map(TableLine::cells).toList());
        this.others = others;
    }

    /**
     * The rows that come out.
     *
     * @param conflicts what rows describe that both changed, each in a way of its own
     */
    record Merged(List<List<String>> rows, List<String> conflicts) {}

    /**
     * Merges.
     *
     * @param base the rows that the change began with
     * @param mine what they were changed to
     * @param now the rows as they have become meanwhile
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
