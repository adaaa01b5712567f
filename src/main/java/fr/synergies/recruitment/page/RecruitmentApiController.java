package fr.synergies.recruitment.page;

import fr.synergies.kernel.Reason;
import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.recruitment.JobDescription;
import fr.synergies.recruitment.Post;
import fr.synergies.recruitment.Posts;
import fr.synergies.recruitment.RecruitmentCases;
import fr.synergies.recruitment.Recruitments;
import fr.synergies.recruitment.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}")
@Tag(name = "Recruitment")
class RecruitmentApiController {

    private final Recruitments recruitments;
    private final RecruitmentCases cases;
    private final Posts posts;
    private final RecruitmentAnswers answers;

    RecruitmentApiController(
            Recruitments recruitments, RecruitmentCases cases, Posts posts, RecruitmentAnswers answers) {
        this.recruitments = recruitments;
        this.cases = cases;
        this.posts = posts;
        this.answers = answers;
    }

    @GetMapping("/recruitments")
    @Operation(summary = "The recruitments of a programme, the newest first")
    List<RecruitmentAnswer> all(@PathVariable String code) {
        return recruitments.all(code).stream().map(answers::of).toList();
    }

    @PostMapping("/recruitments")
    @PreAuthorize(Viewer.CHAMBER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the next recruitment; 409 while one is open or somebody holds the post")
    RecruitmentAnswer start(@PathVariable String code) {
        return answers.of(cases.start(code));
    }

    @GetMapping("/recruitments/{number}")
    @Operation(
            summary = "Read a recruitment",
            description = "The votes of a round are there once both sides have voted. Candidates' names, e-mails,"
                    + " phones and notes are for both sides' staff, the line managers and the auditor; others read"
                    + " references, days and states.")
    RecruitmentAnswer read(@PathVariable String code, @PathVariable int number) {
        return answers.of(recruitments.numbered(code, number));
    }

    /** A job description, with the version that was read. */
    record Description(@NotNull Integer version, @NotNull JobDescription jobDescription) {}

    @PutMapping("/recruitments/{number}/job-description")
    @PreAuthorize(Viewer.CHAMBER)
    @Operation(summary = "Save the job description whole, while it is being drawn up")
    RecruitmentAnswer describe(
            @PathVariable String code, @PathVariable int number, @Valid @RequestBody Description description) {
        return answers.of(recruitments.describe(code, number, description.version(), description.jobDescription()));
    }

    /** The reason for cancelling a recruitment. */
    @Schema(name = "RecruitmentCancellation")
    record Cancellation(
            @NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/recruitments/{number}/cancellation")
    @PreAuthorize(Viewer.CANCELLING)
    @Operation(summary = "Cancel an open recruitment: its case ends")
    RecruitmentAnswer cancel(
            @PathVariable String code, @PathVariable int number, @Valid @RequestBody Cancellation cancellation) {
        return answers.of(cases.cancel(code, number, cancellation.reason()));
    }

    /** A period in which a person holds or held the post. */
    @Schema(name = "PostHeld")
    record PostAnswer(
            String candidate,
            String caseId,
            LocalDate from,
            Optional<LocalDate> to,
            BigDecimal fte,
            String leaveReason) {

        static PostAnswer of(Post post) {
            return new PostAnswer(post.ref(), post.caseId(), post.from(), post.to(), post.fte(), post.leaveReason());
        }
    }

    @GetMapping("/recruitment/posts")
    @Operation(summary = "Who held the post of a programme, by candidate reference, the earliest first")
    List<PostAnswer> posts(@PathVariable String code) {
        return posts.of(code).stream().map(PostAnswer::of).toList();
    }

    /** The holder of the post leaves. */
    @FieldLabels("recruitment.field.")
    @Schema(name = "Departure")
    record Departure(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/recruitment/departure")
    @PreAuthorize(Viewer.CHAMBER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Note that the holder of the post leaves; the next recruitment opens and is the answer")
    RecruitmentAnswer leave(@PathVariable String code, @Valid @RequestBody Departure departure) {
        return answers.of(posts.leave(code, Optional.of(departure.lastDay()), departure.reason()));
    }
}
