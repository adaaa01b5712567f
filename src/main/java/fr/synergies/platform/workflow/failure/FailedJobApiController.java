package fr.synergies.platform.workflow.failure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/failed-jobs")
@Tag(name = "Administration")
@PreAuthorize(FailedJobs.ADMINISTRATORS)
class FailedJobApiController {

    private final FailedJobs jobs;

    FailedJobApiController(FailedJobs jobs) {
        this.jobs = jobs;
    }

    /** The result of a retry: the new failure, or none if it succeeded. */
    @Schema(name = "Retry")
    record Retry(boolean succeeded, Optional<FailedJob> failure) {}

    /** Why the engine is to try once more. */
    @Schema(name = "RetryReason")
    record RetryReason(@NotNull String reason) {}

    @GetMapping
    @Operation(summary = "The steps that the engine could not do by itself, with their cause")
    List<FailedJob> all() {
        return jobs.all();
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Let the engine try once more, now")
    Retry retry(@PathVariable String id, @RequestBody @Valid RetryReason why) {
        Optional<FailedJob> failure = jobs.retry(id, why.reason());
        return new Retry(failure.isEmpty(), failure);
    }
}
