package fr.synergies.exchange.sheet;

import fr.synergies.company.form.SheetRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table in CSV: UTF-8, columns separated by semicolons or commas; lines that begin with # are comments. */
final class CsvSheet implements SheetReader {

    static final char COMMENT = '#';
    private static final char MARK = '\uFEFF';

    private final LineReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final SheetHeader header;

    CsvSheet(Path file, ImportProfile profile) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(
                        profile.separator().isEmpty()
                                ? delimiter(file)
                                : profile.separator().charAt(0))
                .setCommentMarker(COMMENT)
                .setIgnoreEmptyLines(true)
                .get();
        text = text(file);
        try {
            parser = CSVParser.parse(text, format);
            records = parser.iterator();
            if (!hasNext()) {
                throw Sheets.refused("synergy.import.empty");
            }
            header = new SheetHeader(cells(), profile);
        } catch (RuntimeException | IOException broken) {
            text.close();
            throw broken;
        }
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            while (hasNext()) {
                List<String> cells = cells();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(header.row((int) parser.getCurrentLineNumber(), cells));
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw Sheets.unreadable(broken, "synergy.import.line-unreadable", parser.getCurrentLineNumber());
        }
    }

    private boolean hasNext() {
        text.beginLine(parser.getCurrentLineNumber() + 1);
        return records.hasNext();
    }

    private List<String> cells() {
        return Sheets.bounded(parser.getCurrentLineNumber(), records.next().toList());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static LineReader text(Path file) throws IOException {
        // A decoder reports malformed UTF-8; the constructor that takes a charset would replace it.
        BufferedReader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        try {
            text.mark(1);
            if (text.read() != MARK) {
                text.reset();
            }
            return new LineReader(text);
        } catch (IOException broken) {
            text.close();
            throw broken;
        }
    }

    /** The separator that occurs more often in the header. */
    private static char delimiter(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(text(file))) {
            String header = lines.readLine();
            while (header != null && (header.isBlank() || header.charAt(0) == COMMENT)) {
                header = lines.readLine();
            }
            String line = header == null ? "" : header;
            long semicolons = line.chars().filter(character -> character == ';').count();
            long commas = line.chars().filter(character -> character == ',').count();
            return semicolons >= commas ? ';' : ',';
        }
    }
}
