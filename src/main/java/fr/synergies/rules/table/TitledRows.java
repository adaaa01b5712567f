package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.RuleSetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a file into a table: which separator it has, which column stands where, and that no row is lost in silence. */
final class TitledRows {

    private static final List<Character> SEPARATORS = List.of(CsvFile.COMMA, ';', '\t');
    private static final String FORMER = "RuleSet";

    private final String path;
    private final List<TableColumn> columns;
    private final List<String> titles;

    TitledRows(String path, List<TableColumn> columns) {
        this.path = path;
        this.columns = columns;
        this.titles = columns.stream().map(TableColumn::squeezed).toList();
    }

    TableFile read(String text) {
        List<TableLine> rows = rows(text);
        int titles = titles(rows);
        TableLine header = titles < rows.size() ? rows.get(titles) : new TableLine(0, List.of());
        if (header.cell(0).strip().equals(FORMER)) {
            throw refused(
                    header.number(),
                    "ce fichier est dans l’ancien format (RuleSet, RuleTable) : une ligne de titres et des lignes sont attendues",
                    "this file is in the former format (RuleSet, RuleTable): a row of titles and rows are expected");
        }
        List<Integer> places = places(header);
        List<TableLine> lines = new ArrayList<>();
        for (TableLine row : rows.subList(Math.min(titles + 1, rows.size()), rows.size())) {
            if (!row.isBlank()) {
                refuseAfterGap(row, lines, header);
                refuseBeyond(row, places);
                lines.add(new TableLine(row.number(), cells(row, places)));
            }
        }
        return new TableFile(path, columns, lines, false);
    }

    /** By that separator whose first row has the most titles that are known; the comma if several do as well. */
    private List<TableLine> rows(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return SEPARATORS.stream()
                .max(Comparator.comparing((Character separator) -> known(plain, separator))
                        .thenComparing(Comparator.comparing(SEPARATORS::indexOf).reversed()))
                .map(separator -> CsvFile.rows(path, plain, separator))
                .orElseThrow();
    }

    private long known(String text, char separator) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        try {
            return CsvFile.rows(path, first, separator).stream()
                    .flatMap(row -> row.cells().stream())
                    .map(TableColumn::written)
                    .filter(titles::contains)
                    .count();
        } catch (RuleSetException quoteOverSeveralLines) {
            return 0;
        }
    }

    private static int titles(List<TableLine> rows) {
        return IntStream.range(0, rows.size())
                .filter(row -> !rows.get(row).isBlank())
                .findFirst()
                .orElse(rows.size());
    }

    /** Where each column stands. */
    private List<Integer> places(TableLine header) {
        List<String> written = header.cells().stream().map(TableColumn::written).toList();
        List<Integer> places = new ArrayList<>();
        for (TableColumn column : columns) {
            String title = column.squeezed();
            List<Integer> found = IntStream.range(0, written.size())
                    .filter(place -> written.get(place).equals(title))
                    .boxed()
                    .toList();
            if (found.size() != 1) {
                String number = found.isEmpty() ? "manque" : "s’y trouve " + found.size() + " fois";
                String times = found.isEmpty() ? "is missing" : "is there " + found.size() + " times";
                throw refused(
                        Math.max(1, header.number()),
                        "la colonne « " + column.title() + " » " + number,
                        "the column \"" + column.title() + "\" " + times);
            }
            places.add(found.get(0));
        }
        IntStream.range(0, header.cells().size())
                .filter(place -> !places.contains(place) && !header.cell(place).isBlank())
                .findFirst()
                .ifPresent(place -> {
                    String title = header.cell(place).strip();
                    throw refused(
                            header.number(),
                            "la colonne « " + title + " » n’est pas une colonne de cette table",
                            "the column \"" + title + "\" is none of this table");
                });
        return places;
    }

    private List<String> cells(TableLine row, List<Integer> places) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> columns.get(column).tidied(row.cell(places.get(column))))
                .toList();
    }

    private void refuseAfterGap(TableLine row, List<TableLine> before, TableLine header) {
        int last = before.isEmpty()
                ? header.number()
                : before.get(before.size() - 1).number();
        if (row.number() > last + 1) {
            throw refused(
                    row.number(),
                    "vient après une ligne vide, où une table finit ; retirez la ligne vide",
                    "comes after an empty row, where a table ends; remove the empty row");
        }
    }

    private void refuseBeyond(TableLine row, List<Integer> places) {
        Stream<Integer> beyond =
                IntStream.range(0, row.cells().size()).boxed().filter(place -> !places.contains(place));
        beyond.map(row::cell).filter(cell -> !cell.isBlank()).findFirst().ifPresent(lost -> {
            throw refused(
                    row.number(),
                    "« " + lost.strip() + " » est au-delà de la dernière colonne ; un séparateur hors de guillemets ?",
                    "\"" + lost.strip() + "\" stands beyond the last column; is a separator missing its quotes?");
        });
    }

    private RuleSetException refused(int row, String fr, String en) {
        return new RuleSetException(
                new LocalizedText(path + ", ligne " + row + " : " + fr, path + ", row " + row + ": " + en));
    }
}
