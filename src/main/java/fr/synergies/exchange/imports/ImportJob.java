package fr.synergies.exchange.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The import of a table.
 *
 * @param file the file name
 * @param profile name of the profile by which it is read, empty for our own columns
 * @param dryRun whether it is only being checked
 * @param language language of the sentences about it
 * @param checkedUnder version of the rules under which all its rows were checked, empty until then
 * @param rows rows read so far
 * @param badRows rows with a fault so far
 * @param counts what its good rows changed, or would change
 * @param stored whether they are stored
 * @param failure why it failed, empty otherwise
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
        Instant requestedAt,
        Optional<Instant> endedAt) {

    /** The status of an import. */
    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** The changes that the good rows make. */
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

    /** Whether it waits for confirmation, so that its rows can be stored without sending the file again. */
    public boolean waits() {
        return status == Status.DONE && !stored;
    }

    /** The case in which it is recorded. */
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
