package fr.synergies.rules.proposal;

import fr.synergies.rules.RuleSetException;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.library.RuleSetActivation;
import fr.synergies.rules.table.LaidOutTable;
import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.RuleTables;
import fr.synergies.rules.table.TableColumn;
import fr.synergies.rules.table.TableFile;
import fr.synergies.rules.table.TableLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Compares two rule sets, tables row by row and cell by cell. */
public final class RuleSetDifferences {

    /** Maximum number of differences that the trail records; the rule sets themselves are stored in full. */
    private static final int MOST_TOLD = 200;

    private final RuleFiles before;
    private final RuleFiles after;
    private final LaidOutTables layouts;

    private RuleSetDifferences(RuleFiles before, RuleFiles after) {
        this.before = before;
        this.after = after;
        this.layouts = LaidOutTables.readable(after);
    }

    public static List<FileDifference> between(RuleFiles before, RuleFiles after) {
        RuleSetDifferences both = new RuleSetDifferences(before, after);
        TreeSet<String> paths = new TreeSet<>(before.paths());
        paths.addAll(after.paths());
        return paths.stream()
                .filter(path -> !before.text(path).equals(after.text(path)))
                .map(both::file)
                .toList();
    }

    /** The differences as facts of the trail: the values of cells by their name. */
    static RuleSetActivation.Changes told(List<FileDifference> differences) {
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> is = new LinkedHashMap<>();
        for (FileDifference file : differences) {
            if (file.rows().isEmpty()) {
                was.put(file.path(), String.join("\n", file.before()));
                is.put(file.path(), String.join("\n", file.after()));
            }
            for (FileDifference.Row row : file.rows()) {
                for (FileDifference.Cell cell : row.cells()) {
                    if (was.size() < MOST_TOLD) {
                        String name = file.path() + " " + row.key() + " " + cell.column();
                        was.put(name, cell.before());
                        is.put(name, cell.after());
                    }
                }
            }
        }
        return new RuleSetActivation.Changes(was, is);
    }

    /** The key of a row of a table: according to {@code tables.csv}, otherwise the first column. */
    static Function<TableLine, String> key(LaidOutTables layouts, String path) {
        Optional<LaidOutTable> known = layouts.table(path);
        return line -> known.map(table -> table.key(line)).orElse(line.cell(0));
    }

    private FileDifference file(String path) {
        Optional<String> old = before.text(path);
        Optional<String> now = after.text(path);
        FileDifference.Kind kind = kind(old.isPresent(), now.isPresent());
        Optional<TableFile> was = old.flatMap(text -> table(before, path, text));
        Optional<TableFile> is = now.flatMap(text -> table(after, path, text));
        Optional<ColumnShift> shift =
                is.map(table -> ColumnShift.to(table, layouts)).filter(any -> was.isPresent() && any.takes(was.get()));
        if (shift.isEmpty()) {
            return text(path, kind, old.orElse(""), now.orElse(""));
        }
        List<TableLine> before = shift.get().lines(was.get());
        List<FileDifference.Row> rows = RowPairs.differing(before, is.get().lines(), key(layouts, path)).stream()
                .map(pair -> row(is.get().columns(), pair))
                .toList();
        return new FileDifference(path, kind, rows, List.of(), List.of());
    }

    private static FileDifference.Row row(List<TableColumn> columns, RowPairs.Pair pair) {
        TableLine none = new TableLine(0, List.of());
        TableLine was = pair.before().orElse(none);
        TableLine is = pair.after().orElse(none);
        List<FileDifference.Cell> cells = IntStream.range(0, columns.size())
                .filter(column -> !was.cell(column).equals(is.cell(column)))
                .mapToObj(column ->
                        new FileDifference.Cell(columns.get(column).title(), was.cell(column), is.cell(column)))
                .toList();
        return new FileDifference.Row(
                kind(pair.before().isPresent(), pair.after().isPresent()),
                pair.key(),
                is == none ? was.number() : is.number(),
                cells);
    }

    /** The lines that differ, without the common beginning and end. */
    private static FileDifference text(String path, FileDifference.Kind kind, String before, String after) {
        List<String> was = new ArrayList<>(before.lines().toList());
        List<String> is = new ArrayList<>(after.lines().toList());
        while (!was.isEmpty() && !is.isEmpty() && was.get(0).equals(is.get(0))) {
            was.remove(0);
            is.remove(0);
        }
        while (!was.isEmpty() && !is.isEmpty() && was.get(was.size() - 1).equals(is.get(is.size() - 1))) {
            was.remove(was.size() - 1);
            is.remove(is.size() - 1);
        }
        return new FileDifference(path, kind, List.of(), was, is);
    }

    private static FileDifference.Kind kind(boolean was, boolean is) {
        if (was && is) {
            return FileDifference.Kind.CHANGED;
        }
        return is ? FileDifference.Kind.ADDED : FileDifference.Kind.REMOVED;
    }

    private static Optional<TableFile> table(RuleFiles files, String path, String text) {
        try {
            return path.endsWith(".csv") ? Optional.of(RuleTables.of(files).read(path, text)) : Optional.empty();
        } catch (RuleSetException noTable) {
            return Optional.empty();
        }
    }
}
