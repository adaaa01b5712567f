package fr.synergies.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Follows the markup of one part of a workbook byte by byte, in constant memory, and refuses what would make the reader of workbooks
 * need more: very long tags, rows and shared strings, columns beyond those of a spreadsheet. Of XML it knows as much as that takes; what is
 * not well-formed is refused by the reader.
 */
final class PartScan {

    /** Bytes of a tag with its attributes. */
    private static final int LONGEST_TAG = 65_536;

    /** Bytes of a row or a shared string with all its markup: a cell has 32 767 characters at most, a row 16 384 cells. */
    private static final int LONGEST_RECORD = 2_000_000;

    /** Bytes of a part with shared strings, which are kept: those of 500 000 rows. */
    private static final int LONGEST_STRINGS = 32_000_000;

    /** Bytes with which the marks of encodings are made, and how many of them one has at most. */
    private static final String MARKS = "\u00EF\u00BB\u00BF\u00FE\u00FF\0";

    private static final int MARK = 4;

    private static final Set<String> RECORDS = Set.of("row", "si");

    private enum State {
        BEGIN,
        BINARY,
        TEXT,
        TAG,
        COMMENT,
        INSTRUCTION
    }

    private final WorkbookBounds bounds;
    private final byte[] tag = new byte[LONGEST_TAG];
    private State state = State.BEGIN;
    private byte previous;
    private int length;
    private int quote;
    private int depth;
    private int recordDepth = -1;
    private int record;
    private long bytes;
    private boolean strings;

    PartScan(WorkbookBounds bounds) {
        this.bounds = bounds;
    }

    void take(byte[] content, int count) {
        bytes += count;
        if (strings && bytes > LONGEST_STRINGS) {
            throw WorkbookBounds.exceeded();
        }
        for (int i = 0; i < count && state != State.BINARY; i++) {
            take(content[i]);
        }
    }

    private void take(byte next) {
        if (recordDepth >= 0 && ++record > LONGEST_RECORD) {
            throw WorkbookBounds.exceeded();
        }
        switch (state) {
            case BEGIN -> begin(next);
            case TEXT -> {
                if (next == '<') {
                    state = State.TAG;
                    length = 0;
                }
            }
            case TAG -> inTag(next);
            case COMMENT -> passOver("-->", next);
            case INSTRUCTION -> passOver("?>", next);
            case BINARY -> {
                // not followed
            }
        }
    }

    /**
     * XML begins with a tag, after the mark of UTF-8 or spaces perhaps. That of UTF-16 and UTF-32 is not followed, and no spreadsheet
     * writes it.
     */
    private void begin(byte next) {
        boolean wide = previous == 0 && next == '<'
                || previous == (byte) 0xFE && next == (byte) 0xFF
                || previous == (byte) 0xFF && next == (byte) 0xFE;
        if (length > 0 && wide) {
            throw Sheets.refused("synergy.import.unreadable");
        }
        if (next == '<') {
            state = State.TAG;
            length = 0;
        } else if (isSpace(next) || length < MARK && MARKS.indexOf(next & 0xFF) >= 0) {
            previous = next;
            length++;
        } else {
            state = State.BINARY;
        }
    }

    private void inTag(byte next) {
        if (next == 0) { // UTF-16 without its mark
            throw Sheets.refused("synergy.import.unreadable");
        }
        if (quote == 0 && next == '>') {
            state = State.TEXT;
            end();
            return;
        }
        if (length == LONGEST_TAG) {
            throw WorkbookBounds.exceeded();
        }
        tag[length++] = next;
        if (quote != 0) {
            quote = next == quote ? 0 : quote;
        } else if (length > 1 && (next == '"' || next == '\'')) {
            quote = next;
        }
        if (tag[0] == '?') {
            passOver(State.INSTRUCTION);
        } else if (length == 3 && tag[0] == '!' && tag[1] == '-' && tag[2] == '-') {
            passOver(State.COMMENT);
        } else if (length == 2 && tag[0] == '!' && next != '-') { // a document type, or text that hides markup
            throw Sheets.refused("synergy.import.unreadable");
        }
    }

    private void passOver(State passed) {
        state = passed;
        length = 0;
    }

    /** What is passed over holds no markup; of its end, so much has been met as {@code length} says. */
    private void passOver(String end, byte next) {
        boolean dashes = length == 2 && next == '-' && end.length() == 3; // a third one before the end
        length = dashes ? length : next == end.charAt(length) ? length + 1 : next == end.charAt(0) ? 1 : 0;
        if (length == end.length()) {
            state = State.TEXT;
        }
    }

    private void end() {
        if (length > 0 && tag[0] == '/') {
            depth--;
            if (depth == recordDepth) {
                recordDepth = -1;
            }
            return;
        }
        boolean empty = length > 0 && tag[length - 1] == '/';
        String name = name();
        if (!name.equals("f") || length > "f".length()) {
            bounds.count(name);
        }
        strings |= name.equals("si");
        if (name.equals("c")) {
            checkAddress();
        }
        if (!empty) {
            if (recordDepth < 0 && RECORDS.contains(name)) {
                recordDepth = depth;
                record = 0;
            }
            depth++;
        }
    }

    private String name() {
        int from = 0;
        int to = 0;
        while (to < length && !isSpace(tag[to]) && tag[to] != '/') {
            from = tag[to] == ':' ? to + 1 : from;
            to++;
        }
        return new String(tag, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    /** A cell is in one of the columns A to ZZZ: the reader makes room for all columns up to it. */
    private void checkAddress() {
        for (int i = 1; i < length - 1; i++) {
            if (tag[i] == 'r' && (isSpace(tag[i - 1]) || tag[i - 1] == ':')) {
                int at = skipSpaces(i + 1);
                if (at < length && tag[at] == '=') {
                    checkColumn(skipSpaces(at + 1) + 1);
                }
            }
        }
    }

    private void checkColumn(int from) {
        int at = from;
        while (at < length && tag[at] >= 'A' && tag[at] <= 'Z') {
            at++;
        }
        boolean address = at < length && at - from >= 1 && at - from <= 3 && tag[at] >= '0' && tag[at] <= '9';
        if (!address) {
            throw Sheets.refused("synergy.import.unreadable");
        }
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < length && isSpace(tag[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }
}
