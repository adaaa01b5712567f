package fr.synergies.platform.jobs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A job as returned by the API. */
@Schema(name = "Job")
public record JobAnswer(
        long id,

        @Schema(description = "What kind of work it is", example = "import")
        String kind,

        @Schema(description = "What it works on, such as the number of the import")
        String subject,

        @Schema(description = "What its owner recognises it by", example = "town.csv")
        String title,

        JobState state,

        @Schema(description = "How much is done, in a unit of its kind")
        long done,

        @Schema(description = "How much there is to do, 0 as long as that is not known")
        long total,

        @Schema(description = "Done in a second; null before anything can be said")
        Long perSecond,

        @Schema(description = "How long it still takes at this rate; null before anything can be said")
        Long secondsLeft,

        @Schema(description = "Why it failed, or failed the last time; empty otherwise")
        String failure,

        @Schema(description = "How often it was begun") int attempts,

        @Schema(description = "Who asked for it, empty for the program itself")
        String owner,

        @Schema(description = "Who asked for it to be cancelled, empty if nobody did")
        String cancelledBy,

        Instant requestedAt,

        @Schema(description = "When the last attempt began; null before")
        Instant startedAt,

        @Schema(description = "Null before its end") Instant endedAt) {

    static JobAnswer of(Job job, String failure, Instant now) {
        return new JobAnswer(
                job.id(),
                job.kind(),
                job.subject(),
                job.title(),
                job.state(),
                job.done(),
                job.total(),
                job.perSecond(now).orElse(null),
                job.left(now).map(left -> left.toSeconds()).orElse(null),
                failure,
                job.attempt(),
                job.owner(),
                job.cancelledBy(),
                job.requestedAt(),
                job.startedAt().orElse(null),
                job.endedAt().orElse(null));
    }
}
