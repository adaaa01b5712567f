package fr.synergies.rules.table;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.rules.RuleSetException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file (RFC 4180), whatever stands between the cells. */
public final class CsvFile {

    static final char COMMA = ',';

    private CsvFile() {}

    /**
     * The rows, numbered as spreadsheets count: an empty row counts, a line break within a cell does not.
     *
     * @throws RuleSetException if a quote is never closed
     */
    public static List<TableLine> rows(String path, String text, char separator) {
        List<TableLine> rows = new ArrayList<>();
        long line = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(separator))) {
            for (CSVRecord row : parser) {
                rows.add(new TableLine(rows.size() + 1, row.toList()));
                line = parser.getCurrentLineNumber();
            }
            return List.copyOf(rows);
        } catch (IOException | UncheckedIOException openQuote) {
            throw new RuleSetException(
                    new LocalizedText(
                            path + ", ligne " + (line + 1) + " du fichier : un guillemet s’ouvre et ne se ferme pas",
                            path + ", line " + (line + 1) + ": a quote is opened and never closed"),
                    openQuote);
        }
    }

    /** The text of rows, with commas. */
    static String text(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = format(COMMA);
        rows.forEach(row -> text.append(format.format(row.toArray())).append('\n'));
        return text.toString();
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator('\n')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }
}
