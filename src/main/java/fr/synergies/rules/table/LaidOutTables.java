package fr.synergies.rules.table;

import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of a rule set that its {@code tables.csv} tells of, read without compiling anything. */
public final class LaidOutTables {

    /** Says how the others are read and checked; it is changed with the program. */
    public static final String PATH = "tables.csv";

    private final Map<String, LaidOutTable> tables = new TreeMap<>();

    private LaidOutTables() {}

    /** @throws RuleSetException if a table or a row of {@code tables.csv} cannot be read */
    public static LaidOutTables of(RuleFiles files) {
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

    /** Those of a rule set; none if a table or a row of {@code tables.csv} cannot be read. */
    public static LaidOutTables readable(RuleFiles files) {
        try {
            return of(files);
        } catch (RuleSetException unreadable) {
            return new LaidOutTables();
        }
    }

    public Optional<LaidOutTable> table(String path) {
        return Optional.ofNullable(tables.get(path));
    }

    /** Those that decide, in the order of their paths: all but the cases. */
    public List<LaidOutTable> all() {
        return tables.values().stream()
                .filter(table -> !table.cases())
                .sorted(Comparator.comparing(table -> table.file().path()))
                .toList();
    }
}
