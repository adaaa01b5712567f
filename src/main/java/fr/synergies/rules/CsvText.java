package fr.synergies.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rows of CSV (RFC 4180) with commas. */
final class CsvText {

    private CsvText() {}

    static String row(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
    }

    private static String cell(String cell) {
        boolean quoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
