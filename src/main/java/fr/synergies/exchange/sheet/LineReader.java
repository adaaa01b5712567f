package fr.synergies.exchange.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text that is refused while it is read if one line of a table is too long: a quotation mark that is never closed makes one line of
 * the whole rest of a file. Each comment before a line counts by itself.
 */
class LineReader extends FilterReader {

    /** Characters of a line. 200 000, our choice: a row of flows has some hundreds, its header a few thousands. */
    static final int LONGEST = 200_000;

    private long line = 1;
    private long characters;
    private boolean comment;
    private boolean content;
    private char last = '\n';

    LineReader(Reader text) {
        super(text);
    }

    /** The reader has arrived at a line, except for what it buffers. */
    void beginLine(long number) {
        line = number;
        characters = 0;
        content = false;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int some = super.read(target, from, length);
        for (int i = from; i < from + some; i++) {
            count(target[i]);
        }
        if (characters > LONGEST) {
            throw Sheets.refused("synergy.import.line-long", line, LONGEST);
        }
        return some;
    }

    private void count(char next) {
        boolean begins = last == '\n' || last == '\r';
        if (begins) {
            comment = next == CsvSheet.COMMENT;
        }
        if (begins && !content) {
            characters = 0;
        }
        content |= !comment && next != '\n' && next != '\r';
        characters++;
        last = next;
    }
}
