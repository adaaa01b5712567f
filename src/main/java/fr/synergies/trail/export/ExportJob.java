package fr.synergies.trail.export;

import fr.synergies.trail.search.ActSearchForm;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An export that is written to a file in the background.
 *
 * @param search the search to export, as typed by the user
 * @param total number of acts, 0 until they are counted
 * @param written number of acts processed so far
 * @param failure message key that explains why it failed, otherwise empty
 */
public record ExportJob(
        long id,
        Status status,
        ExportFormat format,
        ActSearchForm search,
        Locale language,
        long total,
        long written,
        String failure,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> endedAt) {

    private static final int PERCENT = 100;

    /** The state of an export. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        /** Its file was deleted. */
        EXPIRED
    }

    public boolean ended() {
        return status != Status.QUEUED && status != Status.RUNNING;
    }

    public boolean done() {
        return status == Status.DONE;
    }

    /** The progress in percent, 0 to 100; 100 only when finished. */
    public int percent() {
        if (done()) {
            return PERCENT;
        }
        return total == 0 ? 0 : (int) Math.min(PERCENT - 1L, written * PERCENT / total);
    }
}
