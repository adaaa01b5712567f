package fr.synergies.synergy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook, read row by row; rows whose first cell begins with # are for people only. */
final class WorkbookSheet {

    /** Bytes a workbook may unpack to: a small file may hold a very large one. */
    private static final long LARGEST = 200_000_000;

    private static final int BUFFER = 65_536;

    private WorkbookSheet() {}

    static List<SheetRow> rows(byte[] content) throws IOException {
        refuseBomb(content);
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> read = book.getFirstSheet().openStream()) {
            Iterator<Row> lines = read.filter(WorkbookSheet::forThePrograms).iterator();
            if (!lines.hasNext()) {
                throw Sheets.refused("synergy.import.empty");
            }
            SheetHeader header = new SheetHeader(trimmed(texts(lines.next())));
            while (lines.hasNext()) {
                Row line = lines.next();
                rows.add(header.row(line.getRowNum(), texts(line)));
                Sheets.refuseMoreThanMost(rows.size());
            }
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw Sheets.refused("synergy.import.unreadable");
        }
        return rows;
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
            return Plain.number(number).toPlainString();
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static void refuseBomb(byte[] content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        try (ZipFile entries = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(entries.getEntries())) {
                try (InputStream unpacking = entries.getInputStream(entry)) {
                    for (int read = unpacking.read(buffer); read >= 0; read = unpacking.read(buffer)) {
                        unpacked += read;
                        if (unpacked > LARGEST) {
                            throw Sheets.refused("synergy.import.unreadable");
                        }
                    }
                }
            }
        }
    }
}
