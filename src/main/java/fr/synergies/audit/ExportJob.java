package fr.synergies.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An export that is written to a file in the background.
 *
 * @param search what is exported, as it was typed
 * @param total how many acts there are, 0 before they are counted
 * @param written how many of them were read so far
 * @param failure key of the sentence that says why it failed, else empty
 * @param groups of who asked for it, as authorities
 */
record ExportJob(
        long id,
        Status status,
        ExportFormat format,
        ActSearchForm search,
        Locale language,
        long total,
        long written,
        String failure,
        String requestedBy,
        List<String> groups,
        Instant requestedAt,
        Optional<Instant> endedAt) {

    private static final int PERCENT = 100;

    /** Where it stands. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        /** Its file was removed. */
        EXPIRED
    }

    public boolean ended() {
        return status != Status.QUEUED && status != Status.RUNNING;
    }

    public boolean done() {
        return status == Status.DONE;
    }

    /** How far it is, 0 to 100; 100 only at its end. */
    public int percent() {
        if (done()) {
            return PERCENT;
        }
        return total == 0 ? 0 : (int) Math.min(PERCENT - 1L, written * PERCENT / total);
    }

    /** The name of its file. */
    String file() {
        return format.file("synergies-audit-" + id);
    }
}
