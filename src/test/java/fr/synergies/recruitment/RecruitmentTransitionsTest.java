package fr.synergies.recruitment;

import static fr.synergies.kernel.Institution.CCIMDB;
import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.AtOnce;
import fr.synergies.TestSystem;
import fr.synergies.TestSystemTest;
import fr.synergies.TransitionTable;
import fr.synergies.platform.workflow.CompletedTask;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A recruitment changes its stage only as its case does, and once. */
class RecruitmentTransitionsTest extends TestSystemTest {

    @Autowired
    private RecruitmentRepository recruitments;

    @Autowired
    private JointChoice choice;

    @Test
    void each_stage_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(Recruitment.class, Stage.class)
                .with("sendToReview", Recruitment::sendToReview)
                .with("askForChanges", Recruitment::askForChanges)
                .with("approveJob", Recruitment::approveJob)
                .with("publish", Recruitment::publish)
                .with("closeApplications", Recruitment::closeApplications)
                .with("interview", Recruitment::interview)
                .with("publishAgain", Recruitment::publishAgain)
                .with("vote", Recruitment::vote)
                .with("castVote", Recruitment::castVote)
                .with("deliberate", Recruitment::deliberate)
                .with("arbitrate", Recruitment::arbitrate)
                .with("choose", Recruitment::choose)
                .with("offer", Recruitment::offer)
                .with("accept", Recruitment::accept)
                .with("sign", Recruitment::sign)
                .with("hire", Recruitment::hire)
                .with("abandon", Recruitment::abandon)
                .permits("""
                        sendToReview       REVIEW        DESCRIPTION
                        askForChanges      DESCRIPTION   REVIEW
                        approveJob         PUBLICATION   REVIEW
                        publish            APPLICATIONS  PUBLICATION
                        closeApplications  SHORTLIST     APPLICATIONS
                        interview          INTERVIEWS    SHORTLIST
                        publishAgain       PUBLICATION   SHORTLIST INTERVIEWS CHOICE ARBITRATION ANSWER
                        vote               CHOICE        INTERVIEWS DELIBERATION ANSWER
                        castVote           CHOICE        CHOICE
                        deliberate         DELIBERATION  CHOICE
                        arbitrate          ARBITRATION   CHOICE
                        choose             OFFER         CHOICE ARBITRATION
                        offer              ANSWER        OFFER
                        accept             CONTRACT      ANSWER
                        sign               WELCOME       CONTRACT
                        hire               HIRED         WELCOME
                        abandon            ABANDONED     DESCRIPTION REVIEW PUBLICATION APPLICATIONS SHORTLIST INTERVIEWS \
                        CHOICE DELIBERATION ARBITRATION OFFER ANSWER CONTRACT WELCOME""");
    }

    @Test
    void each_status_of_a_candidate_permits_what_may_follow_it_and_refuses_the_rest() {
        TransitionTable.of(Candidate.class, Candidate.Status.class)
                .with("decline", Candidate::decline)
                .with("hire", Candidate::hire)
                .with("withdraw", Candidate::withdraw)
                .is("""
                        -         APPLIED    SHORTLISTED  SET_ASIDE  WITHDRAWN  DECLINED  HIRED
                        decline   -          DECLINED     -          DECLINED   -         -
                        hire      -          HIRED        -          HIRED      -         -
                        withdraw  WITHDRAWN  WITHDRAWN    -          -          -         -""");
    }

    @Test
    void of_two_who_open_one_at_once_one_is_answered_with_409() throws Exception {
        Callable<Integer> open =
                () -> system.client("staff-cci").post(RecruitmentWalk.PATH, "").status();

        assertThat(AtOnce.both(open, open)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void of_a_step_and_a_cancellation_at_once_one_is_refused() throws Exception {
        system.client("staff-cci").post(RecruitmentWalk.PATH, "");
        Recruitment recruitment =
                recruitments.ofCase(Recruitment.caseId("SYNERGIES", 1)).orElseThrow();

        oneIsRefused(
                () -> recruitments.move(recruitment.id(), recruitment.sendToReview()),
                () -> recruitments.move(recruitment.id(), recruitment.abandon()));
    }

    @Test
    void of_two_votes_of_the_same_side_at_once_one_is_refused() throws Exception {
        new RecruitmentWalk(system, 1).toVote("C1");

        oneIsRefused(() -> choice.vote(ballot("staff-cci"), CCIMDB), () -> choice.vote(ballot("staff-cci2"), CCIMDB));
    }

    private static CompletedTask ballot(String voter) {
        return new CompletedTask(
                "", "voteCci", Recruitment.caseId("SYNERGIES", 1), voter, TestSystem.START, Map.of("choice", "C1"));
    }
}
