package fr.synergies.rules.library;

import fr.synergies.platform.jobs.JobAnswer;
import fr.synergies.rules.Severity;
import fr.synergies.rules.proposal.FileDifference;
import fr.synergies.rules.proposal.ProposalStatus;
import fr.synergies.rules.proposal.RuleProposal;
import fr.synergies.rules.proposal.TriedDecision;
import fr.synergies.rules.table.TableLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The answers of the API on rule sets and proposals. */
public final class RuleAnswers {

    private RuleAnswers() {}

    @Schema(name = "RuleSetPage")
    record Activations(
            List<Activation> items,

            @Schema(description = "To be given as before for those before, null at the first activation")
            Integer next) {}

    @Schema(name = "RuleSetContent")
    record Content(
            @Schema(example = "3f9a0c1d2b4e") String version,
            String hash,
            Instant storedAt,
            String storedBy,
            Origin origin,
            String reason,
            boolean active,
            List<File> files) {}

    @Schema(name = "RuleFile")
    record File(
            @Schema(example = "funding/caps.csv") String path,
            @Schema(example = "Plafonds d'aide") String name,

            @Schema(description = "Titles of a table's columns; empty for rules")
            List<String> titles,

            List<TableLine> rows,

            @Schema(description = "Text of a file that is no table, otherwise empty")
            String text) {

        static File of(FileView view) {
            return new File(
                    view.path(),
                    view.name(),
                    view.table().map(FileView.Rows::titles).orElse(List.of()),
                    view.table().map(FileView.Rows::lines).orElse(List.of()),
                    view.table().isPresent() ? "" : view.text());
        }
    }

    @Schema(name = "RuleProposalContent")
    public record Proposal(
            long id,
            ProposalStatus status,

            @Schema(description = "To be sent with every change")
            int edition,

            @Schema(description = "Version that it would make", example = "3f9a0c1d2b4e")
            String version,

            String source,
            String base,

            @Schema(description = "Another rule set decides since: it has to be based anew")
            boolean stale,

            List<String> authors,
            String reason,
            String submittedBy,
            String decidedBy,
            String decision,
            List<FileDifference> differences,

            @Schema(description = "Whether the last examination was of this version")
            boolean examined,

            List<Found> findings,
            int decisionsTried,
            int decisionsChanged,
            int decisionsFailed,
            BigDecimal euros,

            @Schema(description = "The job of the latest examination; null if none is kept")
            JobAnswer examination) {}

    @Schema(name = "RuleProposalPage")
    public record Proposals(
            List<RuleProposal> items,

            @Schema(description = "To be given as before for those before, null at the first proposal")
            Long next) {}

    @Schema(name = "RuleFinding")
    public record Found(Severity severity, String path, int row, String code, String sentence) {}

    @Schema(name = "RuleProposalImpact")
    public record Decisions(
            List<TriedDecision> items,

            @Schema(description = "To be given as after for the next ones, null at the end")
            Integer next) {}
}
