package fr.synergies.meeting.followup;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.point.ReviewCalendar;
import fr.synergies.platform.workflow.Cases;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programme;
import fr.synergies.programme.Programmes;
import fr.synergies.programme.TerminationDecided;
import fr.synergies.trail.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reinforced follow-ups of the programmes: requested by one institution, lifted by either. Everything else happens in their
 * cases.
 */
@Service
class ReinforcedFollowUps {

    static final String PROCESS = "reinforced-follow-up";
    static final String LIFTING = "followUpLifted";

    private final FollowUpRepository followUps;
    private final ExtraPoints points;
    private final Programmes programmes;
    private final Cases cases;
    private final ReviewCalendar calendar;
    private final ApplicationEventPublisher events;

    ReinforcedFollowUps(
            FollowUpRepository followUps,
            ExtraPoints points,
            Programmes programmes,
            Cases cases,
            ReviewCalendar calendar,
            ApplicationEventPublisher events) {
        this.followUps = followUps;
        this.points = points;
        this.programmes = programmes;
        this.cases = cases;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * The follow-ups of a programme, latest first.
     *
     * @throws Refusal NOT_FOUND when there is no such programme
     */
    @Transactional(readOnly = true)
    public List<FollowUp> of(String programme) {
        return of(programmes.named(programme));
    }

    /** The follow-ups of a programme, latest first. */
    @Transactional(readOnly = true)
    List<FollowUp> of(Programme programme) {
        return followUps.all(programme.code());
    }

    /** The follow-up of a case, if the case is one of a follow-up. */
    @Transactional(readOnly = true)
    Optional<FollowUp> find(String caseId) {
        return followUps.ofCase(caseId);
    }

    /**
     * A follow-up by its number.
     *
     * @throws Refusal NOT_FOUND when there is none
     */
    @Transactional(readOnly = true)
    public FollowUp of(String programme, int number) {
        String code = programmes.named(programme).code();
        return followUps
                .ofCase(FollowUp.caseId(code, number))
                .orElseThrow(() -> Refusal.notFound("review.follow-up.unknown", String.valueOf(number), code));
    }

    /**
     * Requests a follow-up on behalf of an institution.
     *
     * @throws Refusal CONFLICT while another one is active, UNPROCESSABLE if the programme is not running
     */
    @Transactional
    FollowUp request(String programme, Institution side, String requester, FollowUpRequest asked) {
        Programme owner = programmes.named(programme);
        programmes.lock(owner.code());
        LocalDate today = calendar.today();
        if (today.isBefore(owner.start()) || today.isAfter(owner.end())) {
            throw Refusal.unprocessable(
                    "review.follow-up.outside",
                    FrenchNotation.written(owner.start()),
                    FrenchNotation.written(owner.end()));
        }
        List<FollowUp> all = followUps.all(owner.code());
        all.stream().filter(FollowUp::isActive).findFirst().ifPresent(active -> {
            throw Refusal.conflict("review.follow-up.active", active.caseId());
        });
        int number = all.isEmpty() ? 1 : all.get(0).number() + 1;
        followUps.add(owner.code(), number, side, requester, today, asked);
        cases.start(PROCESS, FollowUp.caseId(owner.code(), number));
        return of(programme, number);
    }

    /**
     * Lifts a follow-up on behalf of an institution.
     *
     * @throws Refusal INVALID without a reason, CONFLICT when it is over
     */
    @Transactional
    FollowUp lift(String programme, int number, Institution side, String lifter, String reason) {
        Reason why = Reason.of(reason, "meeting.reason-missing");
        FollowUp followUp = of(programme, number);
        lift(followUp, side.name(), lifter, why.text());
        return of(programme, number);
    }

    /**
     * Records that an institution takes note of a follow-up.
     *
     * @throws Refusal FORBIDDEN for the person who requested it
     */
    @Transactional
    void acknowledge(CompletedTask task) {
        FollowUp followUp = followUps.at(task.caseId());
        if (followUp.requester().equals(task.actor())) {
            throw Refusal.forbidden("workflow.task.second-person");
        }
        followUps.acknowledge(
                followUp, task.actor(), calendar.today(), task.text("comment").strip());
    }

    /** Records who ended a follow-up, and why; a pending meeting will not be held. */
    @Transactional
    void end(String caseId, String by, String ender, String reason) {
        FollowUp followUp = followUps.at(caseId);
        followUps.end(followUp, by, ender, calendar.today(), reason);
        points.cancel(followUp);
    }

    /** Ends the follow-up of a programme that is ended early. */
    @EventListener
    void programmeEnds(TerminationDecided decided) {
        followUps.all(decided.programme()).stream()
                .filter(FollowUp::isActive)
                .forEach(followUp -> lift(followUp, FollowUp.PROGRAMME, "", decided.reason()));
    }

    private void lift(FollowUp followUp, String by, String lifter, String reason) {
        events.publishEvent(Act.in(followUp.caseId())
                .programme(followUp.programme())
                .at("liftingRequested")
                .did("follow-up-lifted")
                .because(reason));
        cases.send(followUp.caseId(), LIFTING, Map.of("liftedBy", by, "lifter", lifter, "liftReason", reason));
    }
}
