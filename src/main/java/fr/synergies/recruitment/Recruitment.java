package fr.synergies.recruitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A recruitment of a programme.
 *
 * @param number the how-manieth of the programme
 * @param caseId the business key of its process
 * @param version how often the job description was saved
 * @param choice the how-manieth joint choice: each starts its rounds anew
 * @param round the round of the choice, from 1; 0 before the first choice
 * @param chosen number of the candidate the post is offered to
 * @param proposal what is proposed to the other side's line manager
 * @param closesOn last day on which applications are taken
 * @param closedAt when it was decided: somebody is hired, or the recruitment abandoned
 * @param closeReason why it was abandoned, empty otherwise
 */
public record Recruitment(
        long id,
        String programme,
        int number,
        String caseId,
        Stage stage,
        JobDescription job,
        int version,
        int choice,
        int round,
        Optional<Integer> chosen,
        Proposal proposal,
        Optional<LocalDate> closesOn,
        Optional<LocalDate> offeredOn,
        Optional<LocalDate> contractOn,
        Optional<LocalDate> entryOn,
        Instant startedAt,
        Optional<Instant> closedAt,
        String closeReason) {

    /** The business key of a programme's recruitment. */
    static String caseId(String programme, int number) {
        return "recruitment-" + programme + "-" + number;
    }

    /** The reference of the candidate the post is offered to. */
    public Optional<String> chosenRef() {
        return chosen.map(Candidate::ref);
    }
}
