package fr.synergies.trail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Acts as CSV: separated by semicolons, with the byte order mark by which spreadsheets recognise UTF-8. */
final class CsvActs {

    private static final char MARK = '\uFEFF';
    /** Characters with which a formula begins in a spreadsheet. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvActs() {}

    static void write(ActSource source, ExportWords words, OutputStream target) throws IOException {
        Writer text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        text.write(MARK);
        CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(';').get());
        printer.printRecord(words.titles());
        source.newestFirst(act -> {
            try {
                printer.printRecord(cells(act, words));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        printer.flush();
    }

    private static List<String> cells(ActHit act, ExportWords words) {
        List<String> cells = new ArrayList<>();
        cells.add(words.written(act.at()));
        cells.add(act.amount().map(words::written).orElse(""));
        words.texts(act).forEach(text -> cells.add(harmless(text)));
        return cells;
    }

    /** Makes sure that typed text is not interpreted as a formula. */
    private static String harmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
