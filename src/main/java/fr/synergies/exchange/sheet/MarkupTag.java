package fr.synergies.exchange.sheet;

import java.nio.charset.StandardCharsets;

/** A tag of a part of a workbook, from {@code <} to {@code >}; one that is very long or names a column far away is refused. */
final class MarkupTag {

    /** Bytes of a tag with its attributes. */
    private static final int LONGEST = 65_536;

    /** Letters of a column: Excel goes up to XFD. */
    private static final int LETTERS = 3;

    private final byte[] bytes = new byte[LONGEST];
    private int length;
    private int quote;

    static boolean isSpace(byte one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }

    void clear() {
        length = 0;
        quote = 0;
    }

    /** Whether the next byte ends the tag; within an attribute it does not. */
    boolean endsWith(byte next) {
        return quote == 0 && next == '>';
    }

    void add(byte next) {
        if (next == 0) { // UTF-16 without its mark
            throw Sheets.refused("synergy.import.unreadable");
        }
        if (length == LONGEST) {
            throw WorkbookBounds.exceeded();
        }
        bytes[length++] = next;
        if (quote != 0) {
            quote = next == quote ? 0 : quote;
        } else if (length > 1 && (next == '"' || next == '\'')) {
            quote = next;
        }
    }

    int length() {
        return length;
    }

    boolean isInstruction() {
        return bytes[0] == '?';
    }

    boolean isComment() {
        return length == 3 && bytes[0] == '!' && bytes[1] == '-' && bytes[2] == '-';
    }

    /** A document type, or text in which tags are none. */
    boolean hidesMarkup() {
        return length == 2 && bytes[0] == '!' && bytes[1] != '-';
    }

    boolean isEnd() {
        return length > 0 && bytes[0] == '/';
    }

    boolean isEmpty() {
        return length > 0 && bytes[length - 1] == '/';
    }

    /** The name without its prefix. */
    String name() {
        int from = 0;
        int to = 0;
        while (to < length && !isSpace(bytes[to]) && bytes[to] != '/') {
            from = bytes[to] == ':' ? to + 1 : from;
            to++;
        }
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    /** The address of a cell is in one of the columns A to ZZZ: the reader makes room for all columns up to it. */
    void checkAddress() {
        for (int i = 1; i < length - 1; i++) {
            if (bytes[i] == 'r' && (isSpace(bytes[i - 1]) || bytes[i - 1] == ':')) {
                int at = skipSpaces(i + 1);
                if (at < length && bytes[at] == '=') {
                    checkColumn(skipSpaces(at + 1) + 1);
                }
            }
        }
    }

    private void checkColumn(int from) {
        int at = from;
        while (at < length && bytes[at] >= 'A' && bytes[at] <= 'Z') {
            at++;
        }
        int letters = at - from;
        boolean address = letters >= 1 && letters <= LETTERS && at < length && bytes[at] >= '0' && bytes[at] <= '9';
        if (!address) {
            throw Sheets.refused("synergy.import.unreadable");
        }
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < length && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }
}
