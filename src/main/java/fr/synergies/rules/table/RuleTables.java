package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of a rule set, by what its {@code columns.csv} declares; a rule set without it has them in the former format. */
public final class RuleTables {

    /** Declares the columns of all other tables; it is changed with the program. */
    public static final String COLUMNS = "columns.csv";

    private static final List<TableColumn> OWN_COLUMNS = List.of(
            TableColumn.text("table", "Table *"),
            TableColumn.text("column", "Colonne / Column *"),
            TableColumn.text("title", "Titre / Title *"),
            choice(
                    "kind",
                    "Genre / Kind *",
                    Stream.of(ColumnKind.values()).map(Enum::name).toList()),
            choice("required", "Obligatoire / Required *", List.of("YES", "NO")),
            TableColumn.text("values", "Valeurs / Values"),
            TableColumn.text("unit", "Unité / Unit"),
            TableColumn.text("least", "Au moins / Least"),
            TableColumn.text("most", "Au plus / Most"),
            TableColumn.text("decimals", "Décimales / Decimals"));

    private final RuleFiles files;
    private final Map<String, List<TableColumn>> columns;

    private RuleTables(RuleFiles files, Map<String, List<TableColumn>> columns) {
        this.files = files;
        this.columns = columns;
    }

    /** @throws RuleSetException if the columns are not declared as they should be */
    public static RuleTables of(RuleFiles files) {
        Map<String, List<TableColumn>> columns = new LinkedHashMap<>();
        files.text(COLUMNS)
                .map(text -> TableFile.of(COLUMNS, text, OWN_COLUMNS))
                .ifPresent(declared -> declared.lines().forEach(line -> {
                    String table = line.cell(declared.names().indexOf("table"));
                    columns.computeIfAbsent(table, path -> new ArrayList<>()).add(column(declared, line));
                }));
        columns.forEach(RuleTables::refuseDoubles);
        return new RuleTables(files, columns);
    }

    /** The paths of the tables that state facts. */
    public List<String> paths() {
        return files.ending(".csv").keySet().stream()
                .filter(path -> !path.equals(COLUMNS) && !files.isCases(path))
                .toList();
    }

    /** The table of that path; none if there is no such file. */
    public Optional<TableFile> find(String path) {
        return files.text(path).map(text -> read(path, text));
    }

    /**
     * A file's text read as the table of that path.
     *
     * @throws RuleSetException if it is none
     */
    public TableFile read(String path, String text) {
        if (files.former()) {
            return FormerTable.of(path, text);
        }
        List<TableColumn> declared = path.equals(COLUMNS) ? OWN_COLUMNS : columns.getOrDefault(path, List.of());
        if (declared.isEmpty()) {
            throw new RuleSetException(new LocalizedText(
                    path + " : " + COLUMNS + " ne déclare aucune colonne de cette table",
                    path + ": " + COLUMNS + " declares no column of this table"));
        }
        return TableFile.of(path, text, declared);
    }

    private static TableColumn column(TableFile declared, TableLine line) {
        TableFacts.Reading reading = TableFacts.read(declared, line, TableColumn::of);
        return (TableColumn) reading.fact(declared);
    }

    private static void refuseDoubles(String path, List<TableColumn> declared) {
        Set<String> names = new LinkedHashSet<>();
        for (TableColumn column : declared) {
            if (!names.add(column.name()) || !names.add("title " + column.heading())) {
                throw new RuleSetException(new LocalizedText(
                        COLUMNS + " : " + path + " a deux colonnes « " + column.name() + " » ou de même titre",
                        COLUMNS + ": " + path + " has two columns \"" + column.name() + "\" or of the same title"));
            }
        }
    }

    private static TableColumn choice(String name, String title, List<String> values) {
        TableColumn text = TableColumn.text(name, title);
        return new TableColumn(
                name,
                text.heading(),
                ColumnKind.CHOICE,
                true,
                values,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
