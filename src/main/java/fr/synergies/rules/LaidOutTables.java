package fr.synergies.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
        files.text(PATH)
                .map(text -> TableFile.of(PATH, text))
                .ifPresent(described -> described.lines().forEach(line -> {
                    TableLayout layout = layout(described, line);
                    files.text(layout.table())
                            .map(text -> new LaidOutTable(TableFile.of(layout.table(), text), layout))
                            .ifPresent(table -> all.tables.put(layout.table(), table));
                }));
        return all;
    }

    Optional<LaidOutTable> table(String path) {
        return Optional.ofNullable(tables.get(path));
    }

    List<LaidOutTable> all() {
        return tables.values().stream()
                .sorted(Comparator.comparing(table -> table.file().path()))
                .toList();
    }

    private static TableLayout layout(TableFile described, TableLine line) {
        Map<String, String> cells = new LinkedHashMap<>();
        IntStream.range(0, described.columns().size())
                .forEach(column -> cells.put(described.columns().get(column).name(), line.cell(column)));
        try {
            return TableLayout.of(new Cells(cells));
        } catch (IllegalArgumentException wrong) {
            throw new RuleSetException(PATH + ", row " + line.number() + ": " + wrong.getMessage(), wrong);
        }
    }
}
