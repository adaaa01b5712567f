package fr.synergies.meeting.committee;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingFile;
import fr.synergies.meeting.MeetingFiles;
import fr.synergies.meeting.MeetingRepository;
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
    private final MeetingRepository meetings;
    private final MeetingFiles files;
    private final WorkCalendar calendar;
    private final Programmes programmes;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    Committees(
            SteeringRepository committees,
            SteeringPartnerRepository partners,
            MeetingRepository meetings,
            MeetingFiles files,
            WorkCalendar calendar,
            Programmes programmes,
            Cases cases,
            ApplicationEventPublisher events) {
        this.committees = committees;
        this.partners = partners;
        this.meetings = meetings;
        this.files = files;
        this.calendar = calendar;
        this.programmes = programmes;
        this.cases = cases;
        this.events = events;
    }

    /**
     * A committee with what was recorded of it.
     *
     * @param record the facts of its report as agenda, attendance, actions and approvals
     * @param dates the days of the poll
     * @param polled codes of the partners who answered the poll
     */
    record File(
            Committee committee,
            MeetingFile record,
            List<PollDate> dates,
            Set<String> polled,
            List<Invitation> invitations) {}

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
                files.of(committee.meeting()),
                partners.dates(committee.id()),
                partners.answered(committee.id()),
                partners.invitations(committee.id()));
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
        Reason why = Reason.of(reason, "meeting.reason-missing");
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
        Meeting meeting = committees.at(caseId).meeting();
        meetings.drop(meeting, meeting.cancel(), calendar.today(), reason);
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
