package fr.synergies.rules.proposal;

import fr.synergies.kernel.Reason;
import fr.synergies.rules.library.RuleAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The review of a proposal through the API. */
@RestController
@RequestMapping("/api/rules/proposals/{id}")
@PreAuthorize(RuleProposals.MAY)
@Tag(name = "Rule proposals")
class RuleProposalReviewController {

    private final RuleProposals proposals;
    private final RuleProposalReview review;
    private final RuleProposalAnswers answers;
    private final ExaminationRequests examination;

    RuleProposalReviewController(
            RuleProposals proposals,
            RuleProposalReview review,
            RuleProposalAnswers answers,
            ExaminationRequests examination) {
        this.proposals = proposals;
        this.review = review;
        this.answers = answers;
        this.examination = examination;
    }

    @PostMapping("/examination")
    @Operation(
            summary = "Examine a proposal",
            description =
                    "Compiles it, looks for gaps, overlaps and rows without effect, and tries all past decisions: more than 200 of"
                            + " them in the background, as the job of the answer tells.")
    RuleAnswers.Proposal examine(@PathVariable long id, Locale language) {
        examination.request(id);
        return answers.of(proposals.of(id), language);
    }

    /** The submission of a proposal. */
    @Schema(name = "RuleProposalSubmission")
    record Submission(
            @NotNull @Schema(example = "2") Integer edition,

            @NotBlank @Size(max = Reason.LONGEST) String reason,

            @Schema(
                    description = "Whether the warnings of the examination are known; false by default",
                    example = "true")
            Boolean acknowledged) {}

    @PostMapping("/submission")
    @Operation(
            summary = "Submit a proposal to a second person",
            description = "It is examined again; 422 while it has errors, 409 if it is stale.")
    RuleAnswers.Proposal submit(
            @PathVariable long id, @Valid @RequestBody Submission sent, Principal user, Locale language) {
        review.submit(id, sent.edition(), sent.reason(), Boolean.TRUE.equals(sent.acknowledged()), user.getName());
        examination.afterSubmission(id);
        return answers.of(proposals.of(id), language);
    }

    /** The decision of a second person. */
    @Schema(name = "RuleProposalDecision")
    record Decision(
            @NotNull @Schema(example = "3") Integer edition,

            @NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/activation")
    @Operation(
            summary = "Let a submitted proposal decide",
            description =
                    "On every node at once. 403 for whoever had a part in it, 409 if it is stale or not examined.")
    RuleAnswers.Proposal activate(
            @PathVariable long id, @Valid @RequestBody Decision sent, Principal user, Locale language) {
        return answers.of(review.activate(id, sent.edition(), sent.reason(), user.getName()), language);
    }

    @PostMapping("/return")
    @Operation(summary = "Give a submitted proposal back to its authors")
    RuleAnswers.Proposal sendBack(
            @PathVariable long id, @Valid @RequestBody Decision sent, Principal user, Locale language) {
        return answers.of(review.sendBack(id, sent.edition(), sent.reason(), user.getName()), language);
    }

    @PostMapping("/refusal")
    @Operation(summary = "Refuse a submitted proposal for good")
    RuleAnswers.Proposal refuse(
            @PathVariable long id, @Valid @RequestBody Decision sent, Principal user, Locale language) {
        return answers.of(review.refuse(id, sent.edition(), sent.reason(), user.getName()), language);
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Give a proposal up", description = "403 for whoever had no part in it.")
    RuleAnswers.Proposal withdraw(
            @PathVariable long id, @Valid @RequestBody Decision sent, Principal user, Locale language) {
        return answers.of(review.withdraw(id, sent.edition(), sent.reason(), user.getName()), language);
    }
}
