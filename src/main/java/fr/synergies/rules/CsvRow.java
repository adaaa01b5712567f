package fr.synergies.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a CSV file (RFC 4180): cells apart by commas, a cell with a comma, a quote or a line break in quotes, a quote
 * in it doubled. Read here rather than by Drools, whose reader drops final dots and knows no line break in a cell.
 *
 * @param line the line of the file it starts on, from 1, as editors count
 * @param number its number as spreadsheets count, from 1
 */
record CsvRow(int number, int line, List<String> cells) {

    /** The cell of that column, counted from 0; an empty text beyond the last one. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    static List<CsvRow> of(String path, String text) {
        return of(path, text, ',');
    }

    static List<CsvRow> of(String path, String text, char separator) {
        return new Reader(path, text, separator).rows();
    }

    private static final class Reader {

        private final String path;
        private final String text;
        private final char separator;
        private int at;
        private int line = 1;

        Reader(String path, String text, char separator) {
            this.path = path;
            this.text = text;
            this.separator = separator;
        }

        List<CsvRow> rows() {
            List<CsvRow> rows = new ArrayList<>();
            while (at < text.length()) {
                int start = line;
                rows.add(new CsvRow(rows.size() + 1, start, cells()));
            }
            return rows;
        }

        private List<String> cells() {
            List<String> cells = new ArrayList<>();
            do {
                cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            } while (at < text.length() && text.charAt(at++) == separator);
            line++;
            return List.copyOf(cells);
        }

        private String plain() {
            int start = at;
            while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() {
            int opened = line;
            StringBuilder cell = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char next = text.charAt(at);
                if (next == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
                    at++;
                    return cell + plain();
                }
                at += next == '"' ? 1 : 0;
                line += next == '\n' ? 1 : 0;
                cell.append(next);
            }
            throw new RuleSetException(new LocalizedText(
                    path + ", ligne " + opened + " du fichier : un guillemet s’ouvre et ne se ferme pas",
                    path + ", line " + opened + ": a quote is opened and never closed"));
        }
    }
}
