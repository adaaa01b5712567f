package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.RuleSetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table in the former format, in which older rule sets are stored. A row of code said by which name
 * each column's cells are known; that name is all that is taken from it, and no code is run.
 */
public final class FormerTable {

    private static final String TABLE = "ruletable";
    private static final int CODE = 3;
    private static final int TITLES = 4;
    private static final Pattern NAMED =
            Pattern.compile("(?:\\w+ row|row) = \\w+\\.(?:with|and)\\(\"([\\w.-]+)\", \"\\$param\"\\);");
    private static final Pattern INSERTED = Pattern.compile("insert\\(\\w+\\.of\\(row\\)\\);");

    private final String path;
    private final List<TableLine> rows;

    private FormerTable(String path, String text) {
        this.path = path;
        this.rows = CsvFile.rows(path, text, CsvFile.COMMA);
    }

    /** @throws RuleSetException if it holds no table or several, or its code says more than names of cells */
    public static TableFile of(String path, String text) {
        return new FormerTable(path, text).read();
    }

    private TableFile read() {
        int start = start();
        Map<Integer, TableColumn> columns = columns(rows.get(start + CODE), rows.get(start + TITLES));
        List<TableLine> lines = new ArrayList<>();
        for (TableLine row : rows.subList(start + TITLES + 1, rows.size())) {
            if (row.isBlank()) {
                continue;
            }
            if (rows.get(row.number() - 2).isBlank()) {
                throw refused(
                        row.number(),
                        "vient après une ligne vide, où une table finit",
                        "comes after an empty row, where a table ends");
            }
            lines.add(new TableLine(
                    row.number(),
                    columns.keySet().stream()
                            .map(place -> row.cell(place).strip())
                            .toList()));
        }
        return new TableFile(path, List.copyOf(columns.values()), lines, true);
    }

    private int start() {
        List<Integer> starts = IntStream.range(0, rows.size())
                .filter(row ->
                        rows.get(row).cell(0).strip().toLowerCase(Locale.ROOT).startsWith(TABLE))
                .boxed()
                .toList();
        if (starts.size() != 1 || starts.get(0) + TITLES >= rows.size()) {
            throw new RuleSetException(new LocalizedText(
                    path + " : une seule RuleTable avec ses titres est attendue, " + starts.size() + " trouvées",
                    path + ": one RuleTable with its titles is expected, " + starts.size() + " were found"));
        }
        return starts.get(0);
    }

    private Map<Integer, TableColumn> columns(TableLine codes, TableLine titles) {
        Map<Integer, TableColumn> columns = new LinkedHashMap<>();
        for (int place = 0; place < codes.cells().size(); place++) {
            String code = codes.cell(place).strip();
            Matcher named = NAMED.matcher(code);
            if (named.matches()) {
                columns.put(place, TableColumn.text(named.group(1), titles.cell(place)));
            } else if (!code.isEmpty() && !INSERTED.matcher(code).matches()) {
                throw refused(
                        codes.number(),
                        "« " + code + " » est du code qui n’est plus exécuté : seul le nom d’une cellule est lu",
                        "\"" + code + "\" is code that is no longer run: only the name of a cell is read");
            }
        }
        return columns;
    }

    private RuleSetException refused(int row, String fr, String en) {
        return new RuleSetException(
                new LocalizedText(path + ", ligne " + row + " : " + fr, path + ", row " + row + ": " + en));
    }
}
