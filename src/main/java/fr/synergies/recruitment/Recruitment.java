package fr.synergies.recruitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A recruitment of a programme.
 *
 * @param number number within the programme
 * @param caseId the business key of its process
 * @param version number of times the job description was saved
 * @param choice number of the joint choice; each one starts again with its first round
 * @param round the round of the choice, from 1; 0 before the first choice
 * @param chosen number of the candidate to whom the post is offered
 * @param proposal the proposal to the other side's line manager
 * @param closesOn last day on which applications are accepted
 * @param closedAt when it was decided: somebody was hired, or the recruitment was abandoned
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

    /** The reference of the candidate to whom the post is offered. */
    public Optional<String> chosenRef() {
        return chosen.map(Candidate::ref);
    }
}
