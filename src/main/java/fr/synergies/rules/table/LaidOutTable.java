package fr.synergies.rules.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A table with what {@code tables.csv} says of it: rows have a key, and apply to exercises of programmes. */
public final class LaidOutTable {

    private final TableFile file;
    private final TableLayout layout;
    private final boolean cases;

    LaidOutTable(TableFile file, TableLayout layout, boolean cases) {
        this.file = file;
        this.layout = layout;
        this.cases = cases;
    }

    /** Whether it holds cases that the rules are tried on, and decides nothing. */
    boolean cases() {
        return cases;
    }

    public TableFile file() {
        return file;
    }

    public TableLayout layout() {
        return layout;
    }

    public List<TableLine> lines() {
        return file.lines();
    }

    /** What the row describes, as people would name it. */
    public String key(TableLine line) {
        return layout.key().stream().map(column -> cell(line, column)).collect(Collectors.joining(" → "));
    }

    /** The cell of a column, empty where the table has no such column. */
    public String cell(TableLine line, String column) {
        return line.cell(file.names().indexOf(column));
    }

    /** The rows of each key, in the order of the table. */
    public Map<String, List<TableLine>> byKey() {
        Map<String, List<TableLine>> byKey = new LinkedHashMap<>();
        lines().forEach(line ->
                byKey.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line));
        return byKey;
    }

    public String programme(TableLine line) {
        return cell(line, layout.programme());
    }

    /** The exercises a row applies to; what is no number is as if nothing stood there, and the compilation refuses it. */
    public ExerciseYears.Span span(TableLine line) {
        return new ExerciseYears.Span(
                year(cell(line, layout.from()), ExerciseYears.FIRST),
                year(cell(line, layout.to()), ExerciseYears.LAST));
    }

    /** The programmes that rows of that key name, and an empty one for all others. */
    public Set<String> programmes() {
        Set<String> programmes = new TreeSet<>(Set.of(""));
        lines().forEach(line -> programmes.add(programme(line)));
        return programmes;
    }

    /** The exercises of a programme that the rows of a key apply to. */
    public ExerciseYears years(String key, String programme) {
        return ExerciseYears.of(byKey().getOrDefault(key, List.of()).stream()
                .filter(line -> programme(line).isEmpty() || programme(line).equals(programme))
                .map(this::span)
                .toList());
    }

    private static int year(String cell, int otherwise) {
        return cell.matches("-?[0-9]{1,9}") ? Integer.parseInt(cell) : otherwise;
    }
}
