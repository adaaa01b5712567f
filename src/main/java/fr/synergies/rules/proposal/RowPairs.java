package fr.synergies.rules.proposal;

import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Pairs the rows of two versions of a table: by key, and among rows with the same key by content. */
final class RowPairs {

    private RowPairs() {}

    /** A row before and after; an added or removed row has one side only. */
    record Pair(String key, Optional<TableLine> before, Optional<TableLine> after) {

        boolean same() {
            return before.isPresent()
                    && after.isPresent()
                    && before.get().cells().equals(after.get().cells());
        }
    }

    /** The pairs that differ, in the order of the rows. */
    static List<Pair> differing(List<TableLine> before, List<TableLine> after, Function<TableLine, String> key) {
        Map<String, List<TableLine>> left = byKey(before, key);
        Map<String, List<TableLine>> right = byKey(after, key);
        List<Pair> pairs = new ArrayList<>();
        left.forEach((name, lines) -> pairs.addAll(paired(name, lines, right.getOrDefault(name, List.of()))));
        right.forEach((name, lines) -> {
            if (!left.containsKey(name)) {
                pairs.addAll(paired(name, List.of(), lines));
            }
        });
        return pairs.stream().filter(pair -> !pair.same()).toList();
    }

    private static List<Pair> paired(String key, List<TableLine> before, List<TableLine> after) {
        List<TableLine> left = new ArrayList<>(before);
        List<TableLine> right = new ArrayList<>(after);
        left.removeIf(line -> removeEqual(right, line));
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < Math.max(left.size(), right.size()); at++) {
            pairs.add(new Pair(key, at(left, at), at(right, at)));
        }
        return pairs;
    }

    private static boolean removeEqual(List<TableLine> lines, TableLine line) {
        Optional<TableLine> equal = lines.stream()
                .filter(other -> other.cells().equals(line.cells()))
                .findFirst();
        return equal.isPresent() && lines.remove(equal.get());
    }

    private static Optional<TableLine> at(List<TableLine> lines, int index) {
        return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
    }

    private static Map<String, List<TableLine>> byKey(List<TableLine> lines, Function<TableLine, String> key) {
        Map<String, List<TableLine>> byKey = new LinkedHashMap<>();
        lines.forEach(line -> byKey.computeIfAbsent(key.apply(line), name -> new ArrayList<>())
                .add(line));
        return byKey;
    }
}
