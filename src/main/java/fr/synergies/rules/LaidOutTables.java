package fr.synergies.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of a rule set that its {@code tables.csv} tells of, read without compiling anything. */
final class LaidOutTables {

    /** Says how the others are read and checked; it is changed with the program. */
    static final String PATH = "tables.csv";

    static final LaidOutTables NONE = new LaidOutTables();

    private final Map<String, LaidOutTable> tables = new TreeMap<>();

    private LaidOutTables() {}

    /** @throws RuleSetException if a table or a row of {@code tables.csv} cannot be read */
    static LaidOutTables of(RuleFiles files) {
        LaidOutTables all = new LaidOutTables();
        RuleTables tables = RuleTables.of(files);
        tables.find(PATH)
                .ifPresent(described -> described.lines().forEach(line -> {
                    TableLayout layout = (TableLayout)
                            TableFacts.read(described, line, TableLayout::of).fact(described);
                    tables.find(layout.table())
                            .map(table -> new LaidOutTable(table, layout, files.isCases(layout.table())))
                            .ifPresent(table -> all.tables.put(layout.table(), table));
                }));
        return all;
    }

    Optional<LaidOutTable> table(String path) {
        return Optional.ofNullable(tables.get(path));
    }

    /** Those that decide, in the order of their paths: all but the cases. */
    List<LaidOutTable> all() {
        return tables.values().stream()
                .filter(table -> !table.cases())
                .sorted(Comparator.comparing(table -> table.file().path()))
                .toList();
    }
}
