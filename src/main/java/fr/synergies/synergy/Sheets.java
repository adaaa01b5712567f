package fr.synergies.synergy;

import fr.synergies.web.Refusal;
import fr.synergies.web.Refusal.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the rows of a table that somebody sent: a workbook (XLSX), or text (CSV) otherwise. */
final class Sheets {

    /** Rows a table may have. */
    static final int MOST = 50_000;

    /** Bytes a file may have. */
    static final int LARGEST = 10_000_000;

    private Sheets() {}

    /**
     * The rows below the header.
     *
     * @throws Refusal INVALID for the field {@code file} if it is empty, too large, unreadable, or its columns are wrong
     */
    static List<SheetRow> read(byte[] content) {
        if (content.length == 0) {
            throw refused("synergy.import.empty");
        }
        if (content.length > LARGEST) {
            throw refused("synergy.import.large", LARGEST / 1_000_000);
        }
        try {
            boolean zipped = content.length > 3 && content[0] == 'P' && content[1] == 'K';
            return zipped ? WorkbookSheet.rows(content) : CsvSheet.rows(content);
        } catch (IOException | UncheckedIOException unreadable) {
            throw refused("synergy.import.unreadable");
        }
    }

    static void refuseMoreThanMost(int rows) {
        if (rows > MOST) {
            throw refused("synergy.import.long", MOST);
        }
    }

    static Refusal refused(String key, Object... arguments) {
        return Refusal.invalid(Violation.of("file", key, arguments));
    }
}
