package fr.synergies.rules.proposal;

import fr.synergies.platform.jobs.Job;
import fr.synergies.platform.jobs.JobKind;
import fr.synergies.platform.jobs.JobRequest;
import fr.synergies.platform.jobs.JobRun;
import fr.synergies.platform.jobs.JobState;
import fr.synergies.platform.jobs.Jobs;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Examines proposals as jobs: to try thousands of decisions takes minutes. Where there are few, the sender waits for the result.
 */
@Component
class ExaminationJob implements JobKind {

    static final String CODE = "examination";

    private final RuleProposals proposals;
    private final RuleProposalReview review;
    private final ObjectProvider<Jobs> jobs;
    private final TransactionOperations transaction;

    ExaminationJob(
            RuleProposals proposals,
            RuleProposalReview review,
            ObjectProvider<Jobs> jobs,
            TransactionOperations transaction) {
        this.proposals = proposals;
        this.review = review;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** Asks for an examination of a proposal as it is; one that waits for its turn will do. */
    void request(long id) {
        proposals.of(id);
        if (latest(id).filter(job -> job.state() == JobState.WAITING).isEmpty()) {
            Jobs all = jobs.getObject();
            if (review.few()) {
                all.runHere(transaction.execute(status -> all.submitForMe(job(id))));
            } else {
                transaction.executeWithoutResult(status -> all.submit(job(id)));
            }
        }
    }

    /** Asks for the effect on decisions that a submission did not wait for. */
    void afterSubmission(long id) {
        if (!review.few()) {
            request(id);
        }
    }

    /** How far the latest examination is. */
    Optional<Job> latest(long id) {
        return jobs.getObject().latest(CODE, String.valueOf(id));
    }

    @Override
    public void run(JobRun run) {
        review.examine(Long.parseLong(run.subject()), run::progress, run::step);
    }

    /** What was found before stays, and is not of the present content: nobody can submit or activate on it. */
    @Override
    public void givenUp(String subject, Throwable cause) {}

    private static JobRequest job(long id) {
        return new JobRequest(
                CODE, String.valueOf(id), "N° " + id, "/rules/proposals/" + id, CODE + "/" + id, false);
    }
}
