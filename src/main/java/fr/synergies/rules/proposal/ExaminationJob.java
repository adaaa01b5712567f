package fr.synergies.rules.proposal;

import fr.synergies.platform.jobs.JobKind;
import fr.synergies.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Examines proposals as jobs: to try thousands of decisions takes minutes (decision 35). */
@Component
class ExaminationJob implements JobKind {

    static final String CODE = "examination";

    private final ProposalExamination examination;

    ExaminationJob(ProposalExamination examination) {
        this.examination = examination;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(JobRun run) {
        examination.examine(Long.parseLong(run.subject()), run::progress, run::step);
    }

    /** What was found before stays: if it is not of the present content, nobody activates on it. */
    @Override
    public void givenUp(String subject, Throwable cause) {}
}
