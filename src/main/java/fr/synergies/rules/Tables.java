package fr.synergies.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The decision tables of a rule set: compiled together and fired once, for the facts that their rows state. */
final class Tables {

    private final List<DecisionTable> tables;
    private final Map<String, TableRow> rows = new LinkedHashMap<>();

    Tables(SortedMap<String, String> csvs) {
        tables = csvs.entrySet().stream()
                .map(csv -> DecisionTable.of(csv.getKey(), csv.getValue()))
                .toList();
        tables.stream().flatMap(table -> table.tableRows().stream()).forEach(row -> {
            TableRow first = rows.putIfAbsent(row.fullName(), row);
            if (first != null) {
                throw row.refused(
                        0,
                        new LocalizedText(
                                "sa règle " + row.rule() + " existe déjà, dans "
                                        + first.table().path() + ", ligne " + first.number()
                                        + " : donnez à RuleTable un nom à elle",
                                "its rule " + row.rule() + " exists already, in "
                                        + first.table().path() + ", row " + first.number()
                                        + ": give the RuleTable a name of its own"),
                        null);
            }
        });
    }

    /**
     * The facts of all rows, in the order of paths and rows.
     *
     * @throws RuleSetException with file, row and cell of the first error
     */
    List<Object> facts() {
        if (tables.isEmpty()) {
            return List.of();
        }
        KieBases.Compilation joined = KieBases.compile(drls(DecisionTable::drl));
        if (joined.failed()) {
            throw compileError(joined);
        }
        List<String> order = List.copyOf(rows.keySet());
        try {
            return Run.of(joined.base(), List.of()).facts().stream()
                    .sorted(Comparator.comparing(fact -> order.indexOf(fact.rule())))
                    .map(Run.Fact::value)
                    .toList();
        } catch (Run.Failure e) {
            throw runError(e);
        }
    }

    /** What the joined rows cannot tell, the rows do, each a rule of its own. */
    private RuleSetException runError(Run.Failure joined) {
        try {
            Run.of(KieBases.compile(drls(DecisionTable::drlRowByRow)).base(), List.of());
            return new RuleSetException(TableRow.reason(joined.getCause()), joined.getCause());
        } catch (Run.Failure e) {
            TableRow row = rows.get(e.rule());
            int action = Culprit.count(row.source().getConsequences(), some -> fails(row, some.size()));
            return row.refused(action, TableRow.reason(e.getCause()), e.getCause());
        }
    }

    private SortedMap<String, String> drls(Function<DecisionTable, String> drl) {
        SortedMap<String, String> drls = new TreeMap<>();
        tables.forEach(table -> drls.put(KieBases.path(table.packageName(), table.path()), drl.apply(table)));
        return drls;
    }

    private RuleSetException compileError(KieBases.Compilation all) {
        List<TableRow> candidates = List.copyOf(rows.values());
        int count =
                Culprit.count(candidates, some -> KieBases.compile(drls(some)).failed());
        if (count == 0) {
            return new RuleSetException(CompileError.of(all.errors()).reason());
        }
        TableRow row = candidates.get(count - 1);
        int action = Culprit.count(row.source().getConsequences(), some -> fails(row, some.size()));
        String reason =
                CompileError.of(KieBases.compile(drls(List.of(row))).errors()).reason();
        return row.refused(action, new LocalizedText(reason, reason), null);
    }

    private static boolean fails(TableRow row, int actions) {
        KieBases.Compilation alone = KieBases.compile(Map.of(
                KieBases.path(row.table().packageName(), row.table().path()),
                row.table().drl(row, actions)));
        if (alone.failed()) {
            return true;
        }
        try {
            Run.of(alone.base(), List.of());
            return false;
        } catch (Run.Failure e) {
            return true;
        }
    }

    private static SortedMap<String, String> drls(List<TableRow> some) {
        SortedMap<String, String> drls = new TreeMap<>();
        IntStream.range(0, some.size()).forEach(index -> {
            TableRow row = some.get(index);
            drls.put(
                    KieBases.path(row.table().packageName(), row.table().path() + "-" + row.number()),
                    row.table().drl(row, row.actions().size()));
        });
        return drls;
    }
}
