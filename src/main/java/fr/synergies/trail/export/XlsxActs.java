package fr.synergies.trail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Acts as a workbook, with a million acts per sheet: all cells except time and amount are texts, so that nothing is taken for a
 * formula.
 */
final class XlsxActs {

    private static final int ROWS = 1_000_000;
    private static final int FLUSHED = 500;
    /** Maximum number of characters in a cell. */
    private static final int LONGEST = 32_000;

    private final Workbook book;
    private final ExportWords words;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private XlsxActs(Workbook book, ExportWords words) throws IOException {
        this.book = book;
        this.words = words;
        begin();
    }

    static void write(ActSource source, ExportWords words, OutputStream target) throws IOException {
        Workbook book = new Workbook(target, "Synergies", "1.0");
        XlsxActs acts = new XlsxActs(book, words);
        source.newestFirst(act -> {
            try {
                acts.add(act);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        acts.sheet.finish();
        book.finish();
    }

    private void begin() throws IOException {
        sheet = book.newWorksheet("actes" + (++sheets == 1 ? "" : " " + sheets));
        List<String> titles = words.titles();
        for (int column = 0; column < titles.size(); column++) {
            sheet.inlineString(0, column, titles.get(column));
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    private void add(ActHit act) throws IOException {
        if (row > ROWS) {
            sheet.finish();
            begin();
        }
        sheet.value(row, 0, words.time(act.at()));
        sheet.style(row, 0).format("yyyy-mm-dd hh:mm:ss").set();
        act.amount().ifPresent(euros -> {
            sheet.value(row, 1, euros);
            sheet.style(row, 1).format("#,##0.00").set();
        });
        int column = 2;
        for (String text : words.texts(act)) {
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            }
            column++;
        }
        if (++row % FLUSHED == 0) {
            sheet.flush();
        }
    }
}
