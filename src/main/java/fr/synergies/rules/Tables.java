package fr.synergies.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The decision tables of a rule set: compiled together and fired once, for the facts that their rows state. */
final class Tables {

    /** Where a table's rule comes from. */
    record Origin(DecisionTable table, CsvRow row) {}

    private static final Comparator<Origin> ORDER = Comparator.<Origin, String>comparing(
                    origin -> origin.table().path())
            .thenComparing(origin -> origin.row().number());

    private final List<DecisionTable> tables;
    private final Map<String, Origin> origins = new HashMap<>();

    Tables(SortedMap<String, String> csvs) {
        tables = csvs.entrySet().stream()
                .map(csv -> DecisionTable.of(csv.getKey(), csv.getValue()))
                .toList();
        for (DecisionTable table : tables) {
            table.rowsByRule().forEach((rule, row) -> {
                Origin first = origins.putIfAbsent(rule, new Origin(table, row));
                if (first != null) {
                    throw new RuleSetException(table.path() + ", row " + row.number() + ": another table has a rule "
                            + rule + " (" + first.table().path() + "): give this RuleTable a name of its own");
                }
            });
        }
    }

    /** The facts of all rows, in the order of paths and rows. */
    List<Object> facts() {
        if (tables.isEmpty()) {
            return List.of();
        }
        SortedMap<String, String> drls = new TreeMap<>();
        tables.forEach(table -> drls.put(table.path() + ".drl", table.drl()));
        KieBases.Compilation compilation = KieBases.compile(drls);
        if (!compilation.errors().isEmpty()) {
            throw new RuleSetException(compilation.errors().toString());
        }
        try {
            return Run.of(compilation.base(), List.of()).facts().stream()
                    .sorted(Comparator.comparing(fact -> origins.get(fact.rule()), ORDER))
                    .map(Run.Fact::value)
                    .toList();
        } catch (Run.Failure e) {
            Origin origin = origins.get(e.rule());
            throw new RuleSetException(
                    origin.table().path() + ", row " + origin.row().number() + ": " + e.getCause(), e.getCause());
        }
    }
}
