package fr.synergies.meeting.committee;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.SteeringCommitteeDue;
import fr.synergies.trail.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steering committees of the programmes: reads them, opens the next, cancels one. Everything else happens in their cases. */
@Service
class Committees {

    static final String PROCESS = "annual-steering-committee";
    static final String CANCELLATION = "steeringCancellation";

    private final SteeringRepository committees;
    private final SteeringPartnerRepository partners;
    private final SteeringRecordRepository records;
    private final Programmes programmes;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    Committees(
            SteeringRepository committees,
            SteeringPartnerRepository partners,
            SteeringRecordRepository records,
            Programmes programmes,
            Cases cases,
            ApplicationEventPublisher events) {
        this.committees = committees;
        this.partners = partners;
        this.records = records;
        this.programmes = programmes;
        this.cases = cases;
        this.events = events;
    }

    /**
     * A committee with what was recorded of it.
     *
     * @param facts the facts of its report
     * @param dates the days of the poll
     * @param polled codes of the partners who answered the poll
     */
    record File(
            Committee committee,
            List<ReportFact> facts,
            List<PollDate> dates,
            Set<String> polled,
            List<Invitation> invitations,
            List<CommitteeApproval> approvals) {}

    /**
     * The committees of a programme, latest year first.
     *
     * @throws Refusal NOT_FOUND when there is no such programme
     */
    @Transactional(readOnly = true)
    public List<Committee> of(String programme) {
        return of(programmes.named(programme));
    }

    /** The committees of a programme, latest year first. */
    @Transactional(readOnly = true)
    List<Committee> of(Programme programme) {
        return committees.all(programme.code());
    }

    /** The committee of a case, if the case is one of a committee. */
    @Transactional(readOnly = true)
    Optional<Committee> find(String caseId) {
        return committees.ofCase(caseId);
    }

    /** A committee with what was recorded of it. */
    @Transactional(readOnly = true)
    File file(Committee committee) {
        return new File(
                committee,
                records.facts(committee.id()),
                partners.dates(committee.id()),
                partners.answered(committee.id()),
                partners.invitations(committee.id()),
                records.approvals(committee.id()));
    }

    /**
     * The committee of a year.
     *
     * @throws Refusal NOT_FOUND when its case was not opened
     */
    @Transactional(readOnly = true)
    public Committee of(String programme, int year) {
        String code = programmes.named(programme).code();
        return committees
                .ofCase(Committee.caseId(code, year))
                .orElseThrow(() -> Refusal.notFound("steering.unknown", String.valueOf(year), code));
    }

    /**
     * Opens the committee of a year as the signed-in user, who needs the engine's permission to do so.
     *
     * @throws Refusal CONFLICT if the year already has a case, UNPROCESSABLE if it cannot be prepared
     */
    @Transactional
    public Committee open(String programme, int year) {
        cases.start(PROCESS, Committee.caseId(programmes.named(programme).code(), year));
        return of(programme, year);
    }

    /**
     * Cancels a committee: its case ends, in whatever state it is.
     *
     * @throws Refusal INVALID without a reason, CONFLICT when its case is over
     */
    @Transactional
    public Committee cancel(String programme, int year, String reason) {
        Reason why = Reason.of(reason, "steering.reason-missing");
        Committee committee = of(programme, year);
        events.publishEvent(Act.in(committee.caseId())
                .programme(committee.programme())
                .at("cancellationRequested")
                .did("steering-committee-cancelled")
                .because(why.text()));
        cases.send(committee.caseId(), CANCELLATION, Map.of("cancelReason", why.text()));
        return of(programme, year);
    }

    /** Records why a committee was cancelled. */
    @Transactional
    void recordCancellation(String caseId, String reason) {
        committees.cancel(committees.at(caseId), reason);
    }

    /** Opens the case of a year when the committee falls due, unless it is already open. */
    @EventListener
    void due(SteeringCommitteeDue due) {
        String caseId = Committee.caseId(due.programme().code(), due.year());
        if (committees.ofCase(caseId).isEmpty()) {
            cases.start(PROCESS, caseId);
        }
    }
}
