package fr.synergies.exchange.sheet;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens an uploaded table: a workbook (XLSX), otherwise text (CSV). */
public final class Sheets {

    /** Excel's own limit: 32 767 characters. */
    private static final int LONGEST_CELL = 32_767;

    private Sheets() {}

    /**
     * The rows below the header.
     *
     * @throws Refusal INVALID for the field {@code file} if it is empty, unreadable, or its columns are wrong
     */
    public static SheetReader open(Path file, ImportProfile profile) {
        try {
            if (Files.size(file) == 0) {
                throw refused("synergy.import.empty");
            }
            return zipped(file) ? new WorkbookSheet(file, profile) : new CsvSheet(file, profile);
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(unreadable, "synergy.import.unreadable");
        }
    }

    public static Refusal refused(String key, Object... arguments) {
        return Refusal.invalid(Violation.of("file", key, arguments));
    }

    /** The refusal of an unreadable file, which states whether its encoding is the cause. */
    static Refusal unreadable(Exception failure, String key, Object... arguments) {
        boolean characters =
                failure instanceof CharacterCodingException || failure.getCause() instanceof CharacterCodingException;
        return characters ? refused("synergy.import.utf-8") : refused(key, arguments);
    }

    /**
     * The cells of a line.
     *
     * @throws Refusal INVALID if one is longer than a spreadsheet lets a cell be
     */
    static List<String> bounded(long line, List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw refused("synergy.import.cell-long", line, LONGEST_CELL);
        }
        return cells;
    }

    private static boolean zipped(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.read() == 'P' && content.read() == 'K';
        }
    }
}
