package fr.synergies.rules.proposal;

import fr.synergies.rules.library.ListLimit;
import fr.synergies.rules.library.RuleAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/rules/proposals")
@Tag(name = "Rule proposals")
class RuleProposalController {

    private final RuleProposals proposals;
    private final RuleProposalAnswers answers;

    RuleProposalController(RuleProposals proposals, RuleProposalAnswers answers) {
        this.proposals = proposals;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "List proposals, the latest first")
    RuleAnswers.Proposals list(
            @Parameter(description = "What the page before gave as next")
                    @RequestParam(defaultValue = "9223372036854775807")
                    long before,
            @RequestParam(defaultValue = "100") int limit,
            Locale language) {
        ListLimit.check(limit);
        List<RuleProposal> found = proposals.before(before, limit + 1);
        List<RuleProposal> items = found.subList(0, Math.min(limit, found.size()));
        return new RuleAnswers.Proposals(
                items, found.size() > limit ? items.get(limit - 1).id() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a proposal: what it changes, what the last examination found, and its impact")
    RuleAnswers.Proposal read(@PathVariable long id, Locale language) {
        return answers.of(proposals.of(id), language);
    }

    @GetMapping("/{id}/decisions")
    @Operation(summary = "List the past decisions that the proposal would change, or that cannot be judged by it")
    RuleAnswers.Decisions decisions(
            @PathVariable long id,
            @Parameter(description = "What the page before gave as next") @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit,
            Locale language) {
        ListLimit.check(limit);
        return answers.decisions(proposals.of(id), after, limit, language);
    }

    /** What a proposal starts from. */
    @Schema(name = "RuleProposalBeginning")
    record Beginning(
            @NotBlank
            @Size(max = 12)
            @Schema(
                    description = "Version of a stored rule set: the active one, or one to go back to",
                    example = "3f9a0c1d2b4e")
            String source) {}

    @PostMapping
    @PreAuthorize(RuleProposals.MAY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a proposal with the files of a stored rule set")
    RuleAnswers.Proposal begin(@Valid @RequestBody Beginning beginning, Principal user, Locale language) {
        return answers.of(proposals.begin(beginning.source(), user.getName()), language);
    }

    /** The rows of a table. */
    @Schema(name = "RuleTableRows")
    public record Rows(
            @NotNull @Schema(example = "1") Integer edition,

            @NotBlank @Size(max = 200) @Schema(example = "funding/caps.csv")
            String path,

            @NotNull
            @Size(max = ProposedTable.MOST_ROWS)
            @Schema(description = "Every row with a cell for every column of the file, in their order")
            List<@NotNull List<@NotNull String>> rows) {}

    @PutMapping("/{id}/rows")
    @PreAuthorize(RuleProposals.MAY)
    @Operation(
            summary = "Give a table of a draft other rows",
            description = "400 names each cell that cannot be taken; 409 if somebody changed the proposal meanwhile.")
    RuleAnswers.Proposal edit(@PathVariable long id, @Valid @RequestBody Rows rows, Principal user, Locale language) {
        return answers.of(proposals.edit(id, rows.edition(), rows.path(), rows.rows(), user.getName()), language);
    }

    @PutMapping(
            path = "/{id}/table",
            consumes = {"text/csv", "text/plain"})
    @PreAuthorize(RuleProposals.MAY)
    @Operation(
            summary = "Give a table of a draft the rows of a CSV file",
            description = "All above its rows has to be as it is kept; rules (.drl) are not taken: they are programs.")
    RuleAnswers.Proposal upload(
            @PathVariable long id,
            @RequestParam int edition,
            @Parameter(example = "funding/caps.csv") @RequestParam String path,
            @RequestBody byte[] csv,
            Principal user,
            Locale language) {
        Map<String, String> texts = Map.of(path, TableUploads.text(path, csv));
        return answers.of(proposals.upload(id, edition, texts, user.getName()), language);
    }

    /** The edition of a proposal that the user saw. */
    @Schema(name = "RuleProposalEdition")
    record Edition(@NotNull @Schema(example = "3") Integer edition) {}

    @PostMapping("/{id}/rebase")
    @PreAuthorize(RuleProposals.MAY)
    @Operation(
            summary = "Base a proposal on the rules that decide now",
            description = "It becomes a draft. 409 if the rules changed the same rows meanwhile.")
    RuleAnswers.Proposal rebase(
            @PathVariable long id, @Valid @RequestBody Edition sent, Principal user, Locale language) {
        return answers.of(proposals.rebase(id, sent.edition(), user.getName()), language);
    }
}
