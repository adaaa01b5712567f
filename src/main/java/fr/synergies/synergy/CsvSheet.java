package fr.synergies.synergy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table in CSV: UTF-8, its columns apart by semicolons or commas, lines that begin with # for people only. */
final class CsvSheet {

    static final char COMMENT = '#';
    private static final String MARK = "\uFEFF";

    private CsvSheet() {}

    static List<SheetRow> rows(byte[] content) throws IOException {
        String text = text(content);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setCommentMarker(COMMENT)
                .setIgnoreEmptyLines(true)
                .get();
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw Sheets.refused("synergy.import.empty");
            }
            SheetHeader header = new SheetHeader(records.next().toList());
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(header.row((int) parser.getCurrentLineNumber(), cells));
                    Sheets.refuseMoreThanMost(rows.size());
                }
            }
        }
        return rows;
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw Sheets.refused("synergy.import.utf-8");
        }
    }

    /** What the header has more of. */
    private static char delimiter(String text) {
        String header = text.lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != COMMENT)
                .findFirst()
                .orElse("");
        long semicolons = header.chars().filter(character -> character == ';').count();
        long commas = header.chars().filter(character -> character == ',').count();
        return semicolons >= commas ? ';' : ',';
    }
}
