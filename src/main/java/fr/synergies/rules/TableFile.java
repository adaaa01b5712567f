package fr.synergies.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A CSV file with one decision table as people read it: titles, and rows that may change; all the rest is code and stays. */
final class TableFile {

    private static final String TABLE = "ruletable";
    private static final int CODE = 3;
    private static final int TITLES = 4;

    private final String path;
    private final List<String> written;
    private final List<CsvRow> all;
    private final List<TableColumn> columns;
    private final int first;
    private final int end;

    private TableFile(String path, String text, List<CsvRow> all, int start) {
        this.path = path;
        this.written = List.of(text.split("\n", -1));
        this.all = all;
        this.first = start + TITLES + 1;
        this.end = IntStream.range(first, all.size())
                .filter(row -> all.get(row).isBlank())
                .findFirst()
                .orElse(all.size());
        this.columns = IntStream.range(0, all.get(start + CODE).cells().size())
                .mapToObj(column -> TableColumn.of(
                        all.get(start + TITLES).cell(column),
                        all.get(start + 1).cell(column),
                        all.get(start + CODE).cell(column)))
                .toList();
    }

    /** @throws RuleSetException if it holds no table or several, or a quote is never closed */
    static TableFile of(String path, String text) {
        return of(path, text, CsvRow.of(path, text));
    }

    /** A file as a spreadsheet saved it, which may have put semicolons between the cells. */
    static TableFile saved(String path, String text) {
        return text.stripLeading().startsWith("RuleSet;") ? of(path, text, CsvRow.of(path, text, ';')) : of(path, text);
    }

    private static TableFile of(String path, String text, List<CsvRow> all) {
        List<Integer> starts = IntStream.range(0, all.size())
                .filter(row -> opensTable(all.get(row).cell(0)))
                .boxed()
                .toList();
        if (starts.size() != 1 || starts.get(0) + TITLES >= all.size()) {
            throw new RuleSetException(new LocalizedText(
                    path + " : une seule RuleTable avec ses titres est attendue, " + starts.size()
                            + " trouvées ; le séparateur est la virgule",
                    path + ": one RuleTable with its titles is expected, " + starts.size()
                            + " were found; the separator is a comma"));
        }
        return new TableFile(path, text, all, starts.get(0));
    }

    /** Whether a cell in the first column would begin a table, and what follows it would be code. */
    static boolean opensTable(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).startsWith(TABLE);
    }

    String path() {
        return path;
    }

    List<TableColumn> columns() {
        return columns;
    }

    /** The rows below the titles, each with a cell for every column. */
    List<TableLine> lines() {
        return all.subList(first, end).stream()
                .map(row -> new TableLine(row.number(), cells(row)))
                .toList();
    }

    /** Whether every cell that may be changed is text to the code around it. */
    boolean safe() {
        boolean escapes = all.subList(0, first).stream()
                .noneMatch(row -> row.cell(0).strip().equalsIgnoreCase("EscapeQuotes"));
        return escapes && columns.stream().allMatch(TableColumn::safe);
    }

    /** The number of the first row, as spreadsheets count, whose code differs from another file's; 0 if none does. */
    int codeDiffers(TableFile other) {
        List<CsvRow> mine = code();
        List<CsvRow> theirs = other.code();
        for (int row = 0; row < Math.max(mine.size(), theirs.size()); row++) {
            if (row >= mine.size() || row >= theirs.size()) {
                return (row < mine.size() ? mine : theirs).get(row).number();
            }
            if (!plain(mine.get(row)).equals(plain(theirs.get(row)))) {
                return mine.get(row).number();
            }
        }
        return 0;
    }

    /** The file's text with other rows below the titles; a row that stays is written as it was. */
    String with(List<List<String>> rows) {
        Map<List<String>, String> asItWas = new HashMap<>();
        all.subList(first, end).forEach(row -> asItWas.put(cells(row), raw(row)));
        StringBuilder changed = new StringBuilder();
        all.subList(0, first).forEach(row -> changed.append(raw(row)).append('\n'));
        rows.forEach(row ->
                changed.append(asItWas.getOrDefault(row, CsvText.row(row))).append('\n'));
        all.subList(end, all.size()).forEach(row -> changed.append(raw(row)).append('\n'));
        return changed.toString();
    }

    /** All that is no row of figures: what is above and below the table, blank rows left out. */
    private List<CsvRow> code() {
        return all.stream()
                .filter(row -> row.number() <= first || row.number() > end)
                .filter(row -> !row.isBlank())
                .toList();
    }

    private List<String> cells(CsvRow row) {
        return IntStream.range(0, Math.max(columns.size(), plain(row).size()))
                .mapToObj(column -> row.cell(column).strip())
                .toList();
    }

    private String raw(CsvRow row) {
        int next = row.number() < all.size() ? all.get(row.number()).line() : written.size() + 1;
        String raw = written.subList(row.line() - 1, next - 1).stream().collect(Collectors.joining("\n"));
        return row.number() == all.size() && raw.endsWith("\n") ? raw.substring(0, raw.length() - 1) : raw;
    }

    private static List<String> plain(CsvRow row) {
        List<String> cells =
                new ArrayList<>(row.cells().stream().map(String::strip).toList());
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }
}
