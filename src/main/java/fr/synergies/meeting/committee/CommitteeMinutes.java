package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.MeetingMinutes;
import fr.synergies.meeting.MeetingMinutes.Written;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.TerminationDecided;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a committee with its decision on the programme, which is carried out once both institutions approved them. */
@Service
class CommitteeMinutes {

    private final SteeringRepository committees;
    private final MeetingMinutes minutes;
    private final Programmes programmes;
    private final ApplicationEventPublisher events;

    CommitteeMinutes(
            SteeringRepository committees,
            MeetingMinutes minutes,
            Programmes programmes,
            ApplicationEventPublisher events) {
        this.committees = committees;
        this.minutes = minutes;
        this.programmes = programmes;
        this.events = events;
    }

    /**
     * Stores a version of the minutes with the decision and the actions.
     *
     * @throws Refusal INVALID naming what is wrong with them
     */
    @Transactional
    public void write(CompletedTask task) {
        Committee committee = committees.at(task.caseId());
        CommitteeOutcome outcome =
                new OutcomeForm(programmes.named(committee.programme()), committee.year()).read(task);
        minutes.write(committee.meeting(), new Written(task.actor(), task.text("minutes"), "", task.rows("actions")));
        committees.decide(committee, outcome);
    }

    /** Closes a committee whose minutes both institutions approved; returns its decision. */
    @Transactional
    public Committee.Decision close(String caseId) {
        minutes.close(caseId);
        return committees.at(caseId).decision().orElseThrow();
    }

    /** Changes the full-time equivalents of the next exercise if that was decided, and requests a revision of its plan. */
    @Transactional
    public void adjust(String caseId) {
        Committee committee = committees.at(caseId);
        int next = committee.year() + 1;
        committee.fte().ifPresent(fte -> programmes.adjustFte(committee.programme(), next, fte));
        events.publishEvent(new AdjustmentDecided(
                committee.programme(),
                next,
                committee.fte(),
                committee.budget(),
                caseId,
                committee.meeting().minutesAuthor()));
    }

    /** Announces that the committee ends the programme. */
    @Transactional
    public void stop(String caseId) {
        Committee committee = committees.at(caseId);
        events.publishEvent(new TerminationDecided(committee.programme(), committee.decisionText()));
    }
}
