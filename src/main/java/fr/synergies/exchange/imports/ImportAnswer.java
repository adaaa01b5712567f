package fr.synergies.exchange.imports;

import fr.synergies.platform.jobs.JobAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** An import as returned by the API. */
@Schema(name = "Import")
record ImportAnswer(
        long id,
        ImportJob.Status status,

        @Schema(description = "Where to ask how far it is") String url,

        @Schema(description = "Name of the file") String file,

        @Schema(description = "Profile it is read by, empty for our own columns")
        String profile,

        ImportMode mode,

        @Schema(description = "Whether it is only checked; a confirmation stores it")
        boolean dryRun,

        @Schema(description = "Whether its rows are checked and only have to be stored")
        boolean checked,

        @Schema(description = "Rows read so far") int rows,

        @Schema(description = "Rows that are not taken, so far; /faults says why")
        int badRows,

        int companiesAdded,
        int companiesChanged,
        int flowsAdded,
        int flowsChanged,
        int unchanged,

        @Schema(description = "Whether the good rows are kept")
        boolean stored,

        @Schema(description = "Why it failed, empty otherwise")
        String failure,

        String requestedBy,
        Instant requestedAt,

        @Schema(description = "Null until it ends") Instant endedAt,

        @Schema(description = "The job in the background; null in lists, and for imports of which no job is kept")
        JobAnswer job) {

    static ImportAnswer of(ImportJob job) {
        return of(job, Optional.empty());
    }

    static ImportAnswer of(ImportJob job, Optional<JobAnswer> background) {
        ImportJob.Counts counts = job.counts();
        return new ImportAnswer(
                job.id(),
                job.status(),
                "/api/programmes/" + job.programme() + "/imports/" + job.id(),
                job.file(),
                job.profile(),
                job.mode(),
                job.dryRun(),
                job.checked(),
                job.rows(),
                job.badRows(),
                counts.companiesAdded(),
                counts.companiesChanged(),
                counts.flowsAdded(),
                counts.flowsChanged(),
                counts.unchanged(),
                job.stored(),
                job.failure(),
                job.requestedBy(),
                job.requestedAt(),
                job.endedAt().orElse(null),
                background.orElse(null));
    }
}
