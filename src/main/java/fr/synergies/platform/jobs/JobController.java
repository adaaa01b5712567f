package fr.synergies.platform.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jobs")
@Tag(name = "Jobs")
class JobController {

    private static final int PAGE = 50;

    private final Jobs jobs;
    private final JobAnswers answers;

    JobController(Jobs jobs, JobAnswers answers) {
        this.jobs = jobs;
        this.answers = answers;
    }

    /** A page of jobs. */
    @Schema(name = "Jobs")
    record Page(
            List<JobAnswer> items,

            @Schema(description = "The value of before for the page that follows; null on the last one")
            Long next) {}

    @GetMapping
    @Operation(
            summary = "List jobs in the background, the latest first, 50 a page",
            description = "One's own; administrators see everybody's.")
    Page jobsBefore(
            @Parameter(description = "What the page before gave as next")
                    @RequestParam(defaultValue = "9223372036854775807")
                    long before) {
        List<Job> found = jobs.before(before, PAGE + 1);
        List<JobAnswer> items = found.stream().limit(PAGE).map(answers::of).toList();
        return new Page(items, found.size() > PAGE ? items.get(PAGE - 1).id() : null);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Operation(summary = "Read how far a job is")
    JobAnswer job(@PathVariable long id) {
        return answers.of(jobs.of(id));
    }

    @PostMapping("/{id:[0-9]{1,18}}/cancellation")
    @Operation(
            summary = "Cancel a job, as its owner or an administrator",
            description = "One that waits is cancelled at once, one that runs at its next step. What it stored stays.")
    @ApiResponse(responseCode = "409", description = "It has ended")
    JobAnswer cancelJob(@PathVariable long id) {
        return answers.of(jobs.cancel(id));
    }
}
