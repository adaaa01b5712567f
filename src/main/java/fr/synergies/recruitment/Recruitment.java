package fr.synergies.recruitment;

import fr.synergies.kernel.Transition;
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
        HiringProposal proposal,
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

    /** The job description goes to the other side. */
    Transition<Stage> sendToReview() {
        return Transition.of(stage, Stage.REVIEW, Stage.DESCRIPTION);
    }

    /** The other side asks for changes to the job description. */
    Transition<Stage> askForChanges() {
        return Transition.of(stage, Stage.DESCRIPTION, Stage.REVIEW);
    }

    /** The other side agrees to the job description. */
    Transition<Stage> approveJob() {
        return Transition.of(stage, Stage.PUBLICATION, Stage.REVIEW);
    }

    /** The vacancy is published, and applications arrive. */
    Transition<Stage> publish() {
        return Transition.of(stage, Stage.APPLICATIONS, Stage.PUBLICATION);
    }

    /** No more applications are accepted. */
    Transition<Stage> closeApplications() {
        return Transition.of(stage, Stage.SHORTLIST, Stage.APPLICATIONS);
    }

    /** The candidates on the list are invited to interviews. */
    Transition<Stage> interview() {
        return Transition.of(stage, Stage.INTERVIEWS, Stage.SHORTLIST);
    }

    /** Nobody is left on the list: the vacancy is published again. */
    Transition<Stage> publishAgain() {
        return Transition.of(
                stage,
                Stage.PUBLICATION,
                Stage.SHORTLIST,
                Stage.INTERVIEWS,
                Stage.CHOICE,
                Stage.ARBITRATION,
                Stage.ANSWER);
    }

    /** Both sides vote: after the interviews, after a meeting, or because the offer was declined. */
    Transition<Stage> vote() {
        return Transition.of(stage, Stage.CHOICE, Stage.INTERVIEWS, Stage.DELIBERATION, Stage.ANSWER);
    }

    /** One of the sides votes. */
    Transition<Stage> castVote() {
        return Transition.of(stage, Stage.CHOICE, Stage.CHOICE);
    }

    /** The votes differ, and both sides meet. */
    Transition<Stage> deliberate() {
        return Transition.of(stage, Stage.DELIBERATION, Stage.CHOICE);
    }

    /** The votes differ for the last time, and the line managers decide. */
    Transition<Stage> arbitrate() {
        return Transition.of(stage, Stage.ARBITRATION, Stage.CHOICE);
    }

    /** A candidate is chosen. */
    Transition<Stage> choose() {
        return Transition.of(stage, Stage.OFFER, Stage.CHOICE, Stage.ARBITRATION);
    }

    /** The post is offered. */
    Transition<Stage> offer() {
        return Transition.of(stage, Stage.ANSWER, Stage.OFFER);
    }

    /** The candidate accepts the offer. */
    Transition<Stage> accept() {
        return Transition.of(stage, Stage.CONTRACT, Stage.ANSWER);
    }

    /** The contract is signed. */
    Transition<Stage> sign() {
        return Transition.of(stage, Stage.WELCOME, Stage.CONTRACT);
    }

    /** The first days are over. */
    Transition<Stage> hire() {
        return Transition.of(stage, Stage.HIRED, Stage.WELCOME);
    }

    /** It is closed without a hire, wherever it is. */
    Transition<Stage> abandon() {
        return Transition.of(stage, Stage.ABANDONED, Stage.open());
    }

    /** The reference of the candidate to whom the post is offered. */
    public Optional<String> chosenRef() {
        return chosen.map(Candidate::ref);
    }
}
