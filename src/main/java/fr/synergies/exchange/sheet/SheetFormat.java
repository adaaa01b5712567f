package fr.synergies.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The format in which a table is written. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public SheetWriter writer(OutputStream target) throws IOException {
            return new Csv(target);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public SheetWriter writer(OutputStream target) {
            return new Xlsx(target);
        }
    };

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Starts a table. */
    public abstract SheetWriter writer(OutputStream target) throws IOException;

    /** Separated by semicolons, with the byte order mark by which spreadsheets recognise UTF-8. */
    private static final class Csv implements SheetWriter {

        private static final char MARK = '\uFEFF';

        private final CSVPrinter printer;

        Csv(OutputStream target) throws IOException {
            Writer text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
            text.write(MARK);
            printer = new CSVPrinter(
                    text, CSVFormat.RFC4180.builder().setDelimiter(';').get());
        }

        @Override
        public void write(List<String> cells) {
            try {
                printer.printRecord(cells);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() throws IOException {
            printer.close(true);
        }
    }

    /** All cells are text: nothing is taken for a formula, and a SIRET keeps its digits. */
    private static final class Xlsx implements SheetWriter {

        private static final int FLUSHED = 500;

        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Xlsx(OutputStream target) {
            book = new Workbook(target, "Synergies", "1.0");
            sheet = book.newWorksheet("flux");
        }

        @Override
        public void write(List<String> cells) {
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.inlineString(row, column, cells.get(column));
                }
            }
            row++;
            try {
                if (row % FLUSHED == 0) {
                    sheet.flush();
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            book.finish();
        }
    }
}
