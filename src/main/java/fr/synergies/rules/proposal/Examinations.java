package fr.synergies.rules.proposal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the last examination of a proposal found. */
@Service
@Transactional(readOnly = true)
class Examinations {

    private final ExaminationRepository examinations;

    Examinations(ExaminationRepository examinations) {
        this.examinations = examinations;
    }

    List<CheckFinding> findings(RuleProposal proposal) {
        return examinations.findings(proposal.id());
    }

    /** The changed and the failed decisions after a place, in order. */
    List<TriedDecision> decisions(RuleProposal proposal, int after, int limit) {
        return examinations.decisions(proposal.id(), after, limit);
    }

    /** The number of decisions that would change. */
    int changed(RuleProposal proposal) {
        return examinations.count(proposal.id(), false);
    }

    /** The number of decisions that could not be judged again. */
    int failed(RuleProposal proposal) {
        return examinations.count(proposal.id(), true);
    }
}
