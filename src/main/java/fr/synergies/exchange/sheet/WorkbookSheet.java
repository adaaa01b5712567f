package fr.synergies.exchange.sheet;

import fr.synergies.company.flow.Decimals;
import fr.synergies.company.form.SheetRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook, read row by row; rows whose first cell begins with # are comments. What grows with the file, such as
 * its table of shared strings, is within {@link WorkbookBounds}.
 */
final class WorkbookSheet implements SheetReader {

    /** Numbers beyond those of a spreadsheet (10³⁰⁸) are text: their digits written out would fill the memory. */
    private static final int MOST_DIGITS = 400;

    private final ReadableWorkbook book;
    private final Stream<Row> read;
    private final Iterator<Row> lines;
    private final SheetHeader header;

    WorkbookSheet(Path file, ImportProfile profile) throws IOException {
        WorkbookBounds.check(file);
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
            return Optional.of(header.row(line.getRowNum(), Sheets.bounded(line.getRowNum(), texts(line))));
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
        if (cell.getType() == CellType.NUMBER
                && cell.getValue() instanceof BigDecimal number
                && Math.abs((long) number.scale()) <= MOST_DIGITS) {
            return Decimals.number(number).toPlainString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }
}
