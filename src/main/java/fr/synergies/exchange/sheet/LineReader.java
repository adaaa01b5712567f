package fr.synergies.exchange.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text that is refused while it is read if one line of a table, with the comments before it, is too long: a quotation mark that is
 * never closed makes one line of the whole rest of a file.
 */
class LineReader extends FilterReader {

    /** Characters of a line. 200 000, our choice: a row of flows has some hundreds, its header and comments a few thousands. */
    static final int LONGEST = 200_000;

    private long line = 1;
    private long characters;

    LineReader(Reader text) {
        super(text);
    }

    /** The reader has arrived at a line, except for what it buffers. */
    void beginLine(long number) {
        line = number;
        characters = 0;
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
        characters += Math.max(some, 0);
        if (characters > LONGEST) {
            throw Sheets.refused("synergy.import.line-long", line, LONGEST);
        }
        return some;
    }
}
