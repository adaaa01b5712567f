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

    /** For whom the row is. */
    public RowOwner owner(TableLine line) {
        return new RowOwner(cell(line, layout.programme()), cell(line, layout.scheme()));
    }

    /** Whether two rows of one key say different parts of the same, and hold side by side. */
    public boolean apart(TableLine one, TableLine other) {
        return !layout.part().isEmpty() && !cell(one, layout.part()).equals(cell(other, layout.part()));
    }

    /** The exercises a row applies to; what is no number is as if nothing stood there, and the compilation refuses it. */
    public ExerciseYears.Span span(TableLine line) {
        return new ExerciseYears.Span(
                year(cell(line, layout.from()), ExerciseYears.FIRST),
                year(cell(line, layout.to()), ExerciseYears.LAST));
    }

    /** For whom there are rows, and everybody. */
    public Set<RowOwner> owners() {
        Set<RowOwner> owners = new TreeSet<>(Set.of(RowOwner.EVERYBODY));
        lines().forEach(line -> owners.add(owner(line)));
        return owners;
    }

    /** The exercises for which an owner finds a row of a key: its own, or one that is for it too. */
    public ExerciseYears years(String key, RowOwner owner) {
        return ExerciseYears.of(byKey().getOrDefault(key, List.of()).stream()
                .filter(line -> owner(line).programme().isEmpty()
                        || owner(line).programme().equals(owner.programme()))
                .filter(line -> owner(line).meets(owner))
                .map(this::span)
                .toList());
    }

    private static int year(String cell, int otherwise) {
        return cell.matches("-?[0-9]{1,9}") ? Integer.parseInt(cell) : otherwise;
    }
}
