package fr.synergies.exchange.sheet;

import java.util.Set;

/**
 * Follows the markup of one part of a workbook byte by byte, in constant memory, and refuses what would make the reader of workbooks
 * need more: very long rows and shared strings, and the tags that {@link MarkupTag} refuses. Of XML it knows as much as that takes; what is
 * not well-formed is refused by the reader.
 */
final class PartScan {

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
    private final MarkupTag tag = new MarkupTag();
    private State state = State.BEGIN;
    private byte previous;
    private int length;
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
                    beginTag();
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
            beginTag();
        } else if (MarkupTag.isSpace(next) || length < MARK && MARKS.indexOf(next & 0xFF) >= 0) {
            previous = next;
            length++;
        } else {
            state = State.BINARY;
        }
    }

    private void beginTag() {
        state = State.TAG;
        tag.clear();
    }

    private void inTag(byte next) {
        if (tag.endsWith(next)) {
            state = State.TEXT;
            end();
            return;
        }
        tag.add(next);
        if (tag.isInstruction()) {
            passOver(State.INSTRUCTION);
        } else if (tag.isComment()) {
            passOver(State.COMMENT);
        } else if (tag.hidesMarkup()) {
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
        if (tag.isEnd()) {
            depth--;
            if (depth == recordDepth) {
                recordDepth = -1;
            }
            return;
        }
        String name = tag.name();
        if (!name.equals("f") || tag.length() > "f".length()) {
            bounds.count(name);
        }
        strings |= name.equals("si");
        if (name.equals("c")) {
            tag.checkAddress();
        }
        if (!tag.isEmpty()) {
            if (recordDepth < 0 && RECORDS.contains(name)) {
                recordDepth = depth;
                record = 0;
            }
            depth++;
        }
    }
}
