package fr.synergies.recruitment;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CompletedTask;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The arbitration after three rounds without agreement: the chamber's line manager makes a proposal, which the other side's line
 * manager accepts or refuses.
 */
@Service
class Arbitration {

    private final RecruitmentRepository repository;
    private final Recruitments recruitments;
    private final JointChoice choice;
    private final WrittenNames names;

    Arbitration(RecruitmentRepository repository, Recruitments recruitments, JointChoice choice, WrittenNames names) {
        this.repository = repository;
        this.recruitments = recruitments;
        this.choice = choice;
        this.names = names;
    }

    /** Stores the proposal: a candidate on the list, a new publication, or to abandon the recruitment. */
    @Transactional
    public void propose(CompletedTask task) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        names.refuse(recruitment, "reason", task.text("reason"));
        HiringProposal.Kind kind = HiringProposal.Kind.valueOf(task.text("decision"));
        int candidate = kind == HiringProposal.Kind.IMPOSE
                ? choice.listed(recruitment, "candidate", task.text("candidate"))
                : 0;
        repository.propose(
                recruitment.id(),
                new HiringProposal(kind, candidate, task.text("reason").strip()));
    }

    /** Carries out the proposal, or returns it with a reason. */
    @Transactional
    public Map<String, Object> confirm(CompletedTask task) {
        Recruitment recruitment = recruitments.ofCase(task.caseId());
        String reason = task.text("reason");
        names.refuse(recruitment, "reason", reason);
        if (!"ACCEPT_PROPOSAL".equals(task.text("decision"))) {
            Reason.of(reason, "recruitment.reason.missing");
            repository.propose(recruitment.id(), HiringProposal.NOTHING);
            return Map.of();
        }
        return carryOut(recruitment);
    }

    private Map<String, Object> carryOut(Recruitment recruitment) {
        HiringProposal proposal = recruitment.proposal();
        Map<String, Object> variables =
                switch (proposal.kind()) {
                    case IMPOSE -> choice.settle(recruitment, proposal.candidate());
                    case PUBLISH_AGAIN -> choice.settle(recruitment, 0);
                    case ABANDON -> abandon(recruitment);
                    case NONE -> throw Refusal.conflict("recruitment.moved-meanwhile", recruitment.caseId());
                };
        repository.propose(recruitment.id(), HiringProposal.NOTHING);
        return variables;
    }

    private Map<String, Object> abandon(Recruitment recruitment) {
        recruitments.abandon(recruitment, recruitment.proposal().reason());
        return Map.of("choiceOutcome", "ABANDON", "recruitmentOutcome", "ABANDONED");
    }
}
