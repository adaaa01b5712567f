package fr.synergies.rules.proposal;

import fr.synergies.platform.jobs.Job;
import fr.synergies.platform.jobs.JobRequest;
import fr.synergies.platform.jobs.JobState;
import fr.synergies.platform.jobs.Jobs;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Asks for examinations. Where there are few decisions to try, the sender waits for the result. */
@Service
class ExaminationRequests {

    private final RuleProposals proposals;
    private final ProposalExamination examination;
    private final Jobs jobs;
    private final TransactionOperations transaction;

    ExaminationRequests(
            RuleProposals proposals, ProposalExamination examination, Jobs jobs, TransactionOperations transaction) {
        this.proposals = proposals;
        this.examination = examination;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** Asks for an examination of a proposal as it is; one that waits for its turn will do. */
    void request(long id) {
        proposals.of(id);
        if (latest(id).filter(job -> job.state() == JobState.WAITING).isPresent()) {
            return;
        }
        if (examination.few()) {
            jobs.runHere(transaction.execute(status -> jobs.submitForMe(job(id))));
        } else {
            transaction.executeWithoutResult(status -> jobs.submit(job(id)));
        }
    }

    /** Asks for the effect on decisions that a submission did not wait for. */
    void afterSubmission(long id) {
        if (!examination.few()) {
            request(id);
        }
    }

    /** How far the latest examination is. */
    Optional<Job> latest(long id) {
        return jobs.latest(ExaminationJob.CODE, String.valueOf(id));
    }

    private static JobRequest job(long id) {
        return new JobRequest(
                ExaminationJob.CODE,
                String.valueOf(id),
                "N° " + id,
                "/rules/proposals/" + id,
                ExaminationJob.CODE + "/" + id,
                false);
    }
}
