package fr.synergies.recruitment.page;

import fr.synergies.kernel.Institution;
import fr.synergies.recruitment.Deliberation;
import fr.synergies.recruitment.JobDescription;
import fr.synergies.recruitment.Publication;
import fr.synergies.recruitment.Stage;
import fr.synergies.recruitment.Vote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A recruitment as returned by the API; votes are included once both sides of a round have voted. */
@Schema(name = "Recruitment")
record RecruitmentAnswer(
        String programme,
        int number,
        String caseId,
        Stage stage,
        int version,
        JobDescription jobDescription,
        List<Publication> publications,
        List<CandidateAnswer> candidates,
        int choice,
        int round,
        List<Ballot> votes,
        List<Deliberation> deliberations,

        @Schema(description = "Reference of the candidate the post is offered to")
        Optional<String> chosen,

        Optional<LocalDate> offeredOn,
        Optional<LocalDate> contractOn,
        Optional<LocalDate> entryOn,
        Instant startedAt,
        Optional<Instant> closedAt,
        String closeReason,

        @Schema(description = "How long candidates' personal data is kept after the decision, ISO 8601")
        String retention,

        @Schema(description = "Day on which it is erased by itself; null before the decision")
        Optional<LocalDate> erasedOn) {

    /** The vote of a side; {@code NONE} stands for nobody. */
    @Schema(name = "RecruitmentVote")
    record Ballot(int choice, int round, Institution side, String candidate, String voter, Instant castAt) {

        static Ballot of(Vote vote) {
            return new Ballot(vote.choice(), vote.round(), vote.side(), vote.ref(), vote.voter(), vote.castAt());
        }
    }
}
