package fr.synergies.rules.proposal;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.rules.ProposalEvent;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.library.Origin;
import fr.synergies.rules.library.RuleSetActivation;
import fr.synergies.rules.library.RuleSetRepository;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The review of a proposal by two people: one submits what was examined, the other activates it or sends it back. */
@Service
class RuleProposalReview {

    private final RuleProposals proposals;
    private final RuleSetRepository sets;
    private final ProposalExamination examination;
    private final RuleSetActivation activation;
    private final TransactionOperations transaction;

    RuleProposalReview(
            RuleProposals proposals,
            RuleSetRepository sets,
            ProposalExamination examination,
            RuleSetActivation activation,
            TransactionOperations transaction) {
        this.proposals = proposals;
        this.sets = sets;
        this.examination = examination;
        this.activation = activation;
        this.transaction = transaction;
    }

    /**
     * Submits a proposal to a second person; from then on it cannot be changed. Where there are many decisions, the effect on them
     * is still to be found out: until then it cannot be activated.
     *
     * @param acknowledged whether the user acknowledges the warnings of the examination
     */
    RuleProposal submit(long id, int edition, String reason, boolean acknowledged, String by) {
        RuleProposal proposal = timely(id, edition, ProposalStatus.DRAFT);
        String why = reason(reason);
        if (proposals.files(proposal).version().equals(proposal.base())) {
            throw Refusal.unprocessable(
                    differences(proposal).isEmpty() ? "rules.proposal.same" : "rules.proposal.cases-only");
        }
        Examination examined = examination.few() ? examination.examine(id) : examination.check(proposal);
        refuseFaults(examined);
        if (examined.warns() && !acknowledged) {
            throw Refusal.invalid(Violation.of("acknowledged", "rules.proposal.warnings"));
        }
        transaction.executeWithoutResult(status -> {
            proposals.change(proposal.submit(by, proposals.now(), why));
            proposals.tell(ProposalEvent.SUBMITTED, proposals.of(id), why, changes(proposal));
        });
        return proposals.of(id);
    }

    /** Activates a proposal, on every node at once. */
    RuleProposal activate(long id, int edition, String reason, String by) {
        RuleProposal proposal = timely(id, edition, ProposalStatus.SUBMITTED);
        refuseOwn(proposal, by);
        String why = reason(reason);
        RuleFiles files = proposals.files(proposal);
        if (!proposal.checked().version().equals(files.version())) {
            throw Refusal.conflict("rules.proposal.unexamined");
        }
        refuseFaults(examination.check(proposal));
        try {
            transaction.executeWithoutResult(status -> let(proposal, files, why, by));
        } catch (DuplicateKeyException anotherOneMeanwhile) {
            throw Refusal.conflict("rules.proposal.stale");
        }
        return proposals.of(id);
    }

    /** Returns a submitted proposal to its authors. */
    RuleProposal sendBack(long id, int edition, String reason, String by) {
        return decide(id, edition, reason, by, RuleProposal::sendBack, ProposalEvent.SENT_BACK);
    }

    /** Refuses a submitted proposal for good. */
    RuleProposal refuse(long id, int edition, String reason, String by) {
        return decide(id, edition, reason, by, RuleProposal::refuse, ProposalEvent.REFUSED);
    }

    /** Withdraws a proposal, as one of its authors. */
    RuleProposal withdraw(long id, int edition, String reason, String by) {
        RuleProposal proposal = proposals.open(id, edition);
        if (!proposal.isBy(by)) {
            throw Refusal.forbidden("rules.proposal.not-yours");
        }
        transaction.executeWithoutResult(status -> {
            proposals.change(proposal.withdraw(by, proposals.now(), reason));
            proposals.tell(ProposalEvent.WITHDRAWN, proposals.of(id), reason, RuleSetActivation.Changes.NONE);
        });
        return proposals.of(id);
    }

    /** What it changes compared with the rule set on which it is based. */
    List<FileDifference> differences(RuleProposal proposal) {
        return RuleSetDifferences.between(sets.files(proposal.base()), proposals.files(proposal));
    }

    /**
     * Activations are numbered consecutively, so that this one can only replace the rule set against which the proposal was
     * examined.
     */
    private void let(RuleProposal proposal, RuleFiles files, String why, String by) {
        proposals.change(proposal.activate(by, proposals.now(), why));
        String version = files.version();
        Origin origin = sets.wasActive(version) ? Origin.BACK : Origin.PROPOSED;
        String proposer = proposal.submitted().by();
        activation.store(files, proposer, Origin.PROPOSED, proposal.reason());
        String until = activation.activate(version, by, origin, proposer, why, changes(proposal));
        if (!until.equals(proposal.base())) {
            throw Refusal.conflict("rules.proposal.stale");
        }
    }

    private RuleProposal decide(long id, int edition, String reason, String by, Decision decision, ProposalEvent deed) {
        RuleProposal proposal = of(id, edition, ProposalStatus.SUBMITTED);
        refuseOwn(proposal, by);
        String why = reason(reason);
        transaction.executeWithoutResult(status -> {
            proposals.change(decision.on(proposal, by, proposals.now(), why));
            proposals.tell(deed, proposals.of(id), why, RuleSetActivation.Changes.NONE);
        });
        return proposals.of(id);
    }

    /** What a second person decides on a submitted proposal. */
    private interface Decision {

        RuleProposal on(RuleProposal proposal, String by, Instant at, String why);
    }

    private RuleProposal timely(long id, int edition, ProposalStatus expected) {
        RuleProposal proposal = of(id, edition, expected);
        if (proposals.stale(proposal)) {
            throw Refusal.conflict("rules.proposal.stale");
        }
        return proposal;
    }

    private RuleProposal of(long id, int edition, ProposalStatus expected) {
        RuleProposal proposal = proposals.open(id, edition);
        if (proposal.status() != expected) {
            throw Refusal.conflict(
                    expected == ProposalStatus.DRAFT ? "rules.proposal.frozen" : "rules.proposal.not-submitted");
        }
        return proposal;
    }

    private RuleSetActivation.Changes changes(RuleProposal proposal) {
        return RuleSetDifferences.told(differences(proposal));
    }

    private static void refuseOwn(RuleProposal proposal, String by) {
        if (proposal.isBy(by)) {
            throw Refusal.forbidden("rules.proposal.own");
        }
    }

    private static void refuseFaults(Examination examined) {
        if (examined.forbids()) {
            throw Refusal.unprocessable("rules.proposal.faults");
        }
    }

    private static String reason(String typed) {
        return Reason.of(typed, "rules.reason.missing").text();
    }
}
