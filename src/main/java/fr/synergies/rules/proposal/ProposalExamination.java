package fr.synergies.rules.proposal;

import fr.synergies.kernel.Refusal;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.library.RuleSetRepository;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Examines proposals in comparison with the active rules, and stores what was found with them. */
@Service
class ProposalExamination {

    /** Our choice: 200 decisions are tried in about a second. */
    private static final int FEW = 200;

    private final RuleProposals proposals;
    private final RuleSetRepository sets;
    private final ExaminationRepository examinations;
    private final Examiner examiner;
    private final TransactionOperations transaction;

    ProposalExamination(
            RuleProposals proposals,
            RuleSetRepository sets,
            ExaminationRepository examinations,
            Examiner examiner,
            TransactionOperations transaction) {
        this.proposals = proposals;
        this.sets = sets;
        this.examinations = examinations;
        this.examiner = examiner;
        this.transaction = transaction;
    }

    /** How far an examination is. */
    interface Progress {

        void judged(long done, long total);
    }

    /** Whether there are so few decisions that whoever asks for an examination can wait for it. */
    boolean few() {
        return examiner.decisions() <= FEW;
    }

    /** What is wrong with a proposal in its current state, without trying decisions; nothing is stored. */
    Examination check(RuleProposal proposal) {
        return examiner.check(proposals.files(proposal), current());
    }

    /** Examines a proposal in its current state and stores the result with it. */
    Examination examine(long id) {
        return examine(id, (done, total) -> {}, write -> transaction.executeWithoutResult(status -> write.run()));
    }

    /**
     * Examines a proposal in its current state and stores the result with it.
     *
     * @param step runs what writes, in a transaction
     * @throws Refusal CONFLICT if the proposal was changed meanwhile
     */
    Examination examine(long id, Progress progress, Consumer<Runnable> step) {
        RuleProposal proposal = proposals.of(id);
        RuleFiles files = proposals.files(proposal);
        long all = examiner.decisions();
        progress.judged(0, all);
        Examination examined = examiner.examine(files, current(), done -> progress.judged(done, all));
        step.accept(() -> {
            if (!examinations.write(proposal, files.version(), examined, proposals.now())) {
                throw Refusal.conflict("rules.proposal.changed");
            }
        });
        return examined;
    }

    private RuleFiles current() {
        return sets.files(sets.active().orElseThrow());
    }
}
