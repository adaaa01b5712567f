package fr.synergies.exchange.sheet;

import fr.synergies.company.flow.Decimals;
import fr.synergies.company.form.SheetRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook, read row by row; rows whose first cell begins with # are comments. Only the workbook's table of
 * shared strings grows with the file, and it is bounded.
 */
final class WorkbookSheet implements SheetReader {

    /** Maximum unpacked size of a workbook and of its shared strings, in bytes: a small file may unpack to a very large one. */
    private static final long LARGEST = 600_000_000;

    private static final long LARGEST_TEXTS = 60_000_000;
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int BUFFER = 65_536;

    private final ReadableWorkbook book;
    private final Stream<Row> read;
    private final Iterator<Row> lines;
    private final SheetHeader header;

    WorkbookSheet(Path file, ImportProfile profile) throws IOException {
        refuseBomb(file);
        try {
            book = new ReadableWorkbook(file.toFile());
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw Sheets.refused("synergy.import.unreadable");
        }
        try {
            read = book.getFirstSheet().openStream();
            lines = read.filter(WorkbookSheet::forThePrograms).iterator();
            if (!lines.hasNext()) {
                throw Sheets.refused("synergy.import.empty");
            }
            header = new SheetHeader(trimmed(texts(lines.next())), profile);
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            book.close();
            throw Sheets.refused("synergy.import.unreadable");
        } catch (RuntimeException | IOException refused) {
            book.close();
            throw refused;
        }
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            Row line = lines.next();
            return Optional.of(header.row(line.getRowNum(), texts(line)));
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | UncheckedIOException broken) {
            throw Sheets.refused("synergy.import.unreadable");
        }
    }

    @Override
    public void close() throws IOException {
        read.close();
        book.close();
    }

    private static boolean forThePrograms(Row row) {
        List<String> texts = texts(row);
        return texts.stream().anyMatch(text -> !text.isBlank())
                && !texts.get(0).startsWith(String.valueOf(CsvSheet.COMMENT));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    private static List<String> trimmed(List<String> titles) {
        int end = titles.size();
        while (end > 0 && titles.get(end - 1).isBlank()) {
            end--;
        }
        return titles.subList(0, end);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
            return Decimals.number(number).toPlainString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static void refuseBomb(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        try (ZipFile entries = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(entries.getEntries())) {
                long before = unpacked;
                try (InputStream unpacking = entries.getInputStream(entry)) {
                    for (int some = unpacking.read(buffer); some >= 0; some = unpacking.read(buffer)) {
                        unpacked += some;
                        boolean texts = entry.getName().equalsIgnoreCase(TEXTS);
                        if (unpacked > LARGEST || texts && unpacked - before > LARGEST_TEXTS) {
                            throw Sheets.refused("synergy.import.unreadable");
                        }
                    }
                }
            }
        }
    }
}
