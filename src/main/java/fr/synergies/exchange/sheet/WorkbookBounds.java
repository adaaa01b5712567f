package fr.synergies.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a workbook may hold, checked while it is unpacked and before it is read: a file of some hundred kilobytes may unpack to more
 * than the memory holds. All figures are our choice: several times what 500 000 rows of flows need, and less than a program with
 * 256 MB of memory can hold.
 */
final class WorkbookBounds {

    /** Bytes of all parts together, unpacked: 500 000 rows take some 300 MB. */
    private static final long MOST_BYTES = 500_000_000;

    /** Parts of the archive: a workbook of one sheet has a dozen. */
    private static final int MOST_PARTS = 1_000;

    /** By name of an element, how many of them the reader of workbooks may have to remember. */
    private static final Map<String, Integer> MOST = Map.of(
            "si", 500_000, // shared strings
            "xf", 100_000, // cell formats, of which Excel takes 65 490
            "numFmt", 10_000,
            "Relationship", 100_000, // hyperlinks are some
            "sheet", 1_000,
            "f", 100_000); // formulas that other cells share

    private static final int[] ENTRY = {'P', 'K', 1, 2}; // signature of an entry of the archive's directory
    private static final int BUFFER = 65_536;

    private final Map<String, Integer> counts = new HashMap<>();
    private long unpacked;

    private WorkbookBounds() {}

    /**
     * Checks a workbook.
     *
     * @throws fr.synergies.kernel.Refusal INVALID for the field {@code file} if it holds too much
     */
    static void check(Path file) throws IOException {
        refuseManyParts(file);
        WorkbookBounds bounds = new WorkbookBounds();
        try (ZipFile parts = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                try (InputStream content = parts.getInputStream(part)) {
                    bounds.unpack(content);
                }
            }
        }
    }

    static RuntimeException exceeded() {
        return Sheets.refused("synergy.import.workbook-large");
    }

    /** Counts an element. */
    void count(String element) {
        Integer most = MOST.get(element);
        if (most != null && counts.merge(element, 1, Integer::sum) > most) {
            throw exceeded();
        }
    }

    private void unpack(InputStream content) throws IOException {
        PartScan scan = new PartScan(this);
        byte[] buffer = new byte[BUFFER];
        for (int some = content.read(buffer); some >= 0; some = content.read(buffer)) {
            unpacked += some;
            if (unpacked > MOST_BYTES) {
                throw exceeded();
            }
            scan.take(buffer, some);
        }
    }

    /** The directory of an archive is read as a whole, whatever number of entries it declares. */
    private static void refuseManyParts(Path file) throws IOException {
        int parts = 0;
        int matched = 0;
        try (InputStream archive = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            for (int next = archive.read(); next >= 0; next = archive.read()) {
                matched = next == ENTRY[matched] ? matched + 1 : next == ENTRY[0] ? 1 : 0;
                if (matched == ENTRY.length) {
                    matched = 0;
                    if (++parts > MOST_PARTS) {
                        throw exceeded();
                    }
                }
            }
        }
    }
}
