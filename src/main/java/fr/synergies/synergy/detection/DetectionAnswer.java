package fr.synergies.synergy.detection;

import fr.synergies.platform.jobs.JobAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** A detection as returned by the API. */
@Schema(name = "SynergyDetection")
record DetectionAnswer(
        long id,
        Detection.Status status,

        @Schema(description = "Where to ask how far it is") String url,

        @Schema(description = "Empty before it runs") String rulesVersion,

        @Schema(description = "How many proposals there are; while it runs, about how many there are to judge")
        int proposals,

        @Schema(description = "How many of them are judged; at its end all are up to date")
        int judged,

        int added,
        int changed,
        int removed,

        @Schema(description = "How many flows were looked at again: those that changed since, or all")
        int flows,

        @Schema(description = "Whether it judged everything: when the rules changed, when asked, or when much changed")
        boolean complete,

        @Schema(description = "Why it failed, empty otherwise")
        String failure,

        @Schema(description = "Who asked for it, empty for the program itself")
        String requestedBy,

        Instant requestedAt,

        @Schema(description = "Null before its end") Instant endedAt,

        @Schema(description = "The job in the background; null for detections of which none is kept")
        JobAnswer job) {

    static DetectionAnswer of(Detection detection, String failure, Optional<JobAnswer> job) {
        return new DetectionAnswer(
                detection.id(),
                detection.status(),
                "/api/programmes/" + detection.programme() + "/synergies/detections/" + detection.id(),
                detection.rulesVersion(),
                detection.proposals(),
                detection.judged(),
                detection.added(),
                detection.changed(),
                detection.removed(),
                detection.flows(),
                detection.complete(),
                failure,
                detection.requestedBy(),
                detection.requestedAt(),
                detection.endedAt().orElse(null),
                job.orElse(null));
    }
}
