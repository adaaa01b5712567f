package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.TerminationDecided;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a committee: written with its decision, approved by both institutions, and carried out. */
@Service
class CommitteeMinutes {

    private final SteeringRepository committees;
    private final SteeringRecordRepository records;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    CommitteeMinutes(
            SteeringRepository committees,
            SteeringRecordRepository records,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.committees = committees;
        this.records = records;
        this.programmes = programmes;
        this.events = events;
    }

    /** Stores a version of the minutes with the decision. */
    @Transactional
    public void write(CompletedTask task) {
        Committee committee = committees.at(task.caseId());
        CommitteeOutcome outcome =
                new OutcomeForm(programmes.named(committee.programme()), committee.year()).read(task);
        committees.write(committee, task.actor(), task.text("minutes").strip(), outcome);
    }

    /**
     * Stores the answer of an institution to the latest minutes.
     *
     * @return its answer
     * @throws Refusal INVALID if a correction is requested without stating it
     */
    @Transactional
    public CommitteeApproval.Decision answer(CompletedTask task, String institution) {
        Committee committee = committees.at(task.caseId());
        CommitteeApproval.Decision decision = CommitteeApproval.Decision.valueOf(task.text("decision"));
        String reason = task.text("reason").strip();
        if (decision == CommitteeApproval.Decision.CORRECT && reason.isEmpty()) {
            throw Refusal.invalid(Violation.of("reason", "steering.correction-missing"));
        }
        committees.move(committee, committee.answer());
        if (records.approvals(committee.id()).stream()
                .anyMatch(before -> before.minutesVersion() == committee.minutesVersion()
                        && before.institution().equals(institution))) {
            throw Refusal.changedMeanwhile();
        }
        records.add(
                committee.id(),
                new CommitteeApproval(
                        committee.minutesVersion(), institution, decision, task.actor(), reason, task.at()));
        return decision;
    }

    /** Closes a committee whose minutes both institutions approved; returns its decision. */
    @Transactional
    public Committee.Decision close(String caseId) {
        Committee committee = committees.at(caseId);
        committees.move(committee, committee.close());
        return committee.decision().orElseThrow();
    }

    /** Changes the full-time equivalents of the next exercise if that was decided, and requests a revision of its plan. */
    @Transactional
    public void adjust(String caseId) {
        Committee committee = committees.at(caseId);
        int next = committee.year() + 1;
        committee.fte().ifPresent(fte -> programmes.adjustFte(committee.programme(), next, fte));
        events.publishEvent(new AdjustmentDecided(
                committee.programme(), next, committee.fte(), committee.budget(), caseId, committee.minutesAuthor()));
    }

    /** Announces that the committee ends the programme. */
    @Transactional
    public void stop(String caseId) {
        Committee committee = committees.at(caseId);
        events.publishEvent(new TerminationDecided(committee.programme(), committee.decisionText()));
    }
}
