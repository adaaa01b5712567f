package fr.synergies.synergy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table that somebody sent.
 *
 * @param file its name
 * @param profile name of the profile it is read by, empty for our own columns
 * @param dryRun whether it is only checked so far
 * @param language of the sentences about it
 * @param checkedUnder version of the rules that all its rows were checked under, empty before
 * @param rows rows read so far
 * @param badRows rows with a fault so far
 * @param counts what its good rows change, or would
 * @param stored whether they did
 * @param failure why it failed, empty otherwise
 * @param groups of who sent it
 */
record ImportJob(
        long id,
        String programme,
        Status status,
        String file,
        String profile,
        ImportMode mode,
        boolean dryRun,
        Locale language,
        String checkedUnder,
        int rows,
        int badRows,
        Counts counts,
        boolean stored,
        String failure,
        String requestedBy,
        List<String> groups,
        Instant requestedAt,
        Optional<Instant> endedAt) {

    /** Where it stands. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** What good rows change in what is stored. */
    record Counts(int companiesAdded, int companiesChanged, int flowsAdded, int flowsChanged, int unchanged) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        boolean nothing() {
            return companiesAdded + companiesChanged + flowsAdded + flowsChanged == 0;
        }
    }

    public boolean ended() {
        return status == Status.DONE || status == Status.FAILED;
    }

    public boolean checked() {
        return !checkedUnder.isEmpty();
    }

    /** Whether its rows may still be stored without sending the file again. */
    public boolean waits() {
        return status == Status.DONE && !stored;
    }

    /** The case that tells of it. */
    String caseId() {
        return "import-" + programme + "-" + id;
    }

    ImportReport report(List<ImportFault> faults) {
        return new ImportReport(
                stored,
                dryRun,
                mode,
                rows,
                badRows,
                counts.companiesAdded(),
                counts.companiesChanged(),
                counts.flowsAdded(),
                counts.flowsChanged(),
                counts.unchanged(),
                List.copyOf(faults),
                id);
    }
}
