package fr.synergies.meeting.followup;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.Transition;
import fr.synergies.meeting.point.ReviewCalendar;
import fr.synergies.meeting.point.TextLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The additional meetings: convened when due, held, or missed. */
@Service
class ExtraPoints {

    private final FollowUpRepository followUps;
    private final ExtraPointRepository points;
    private final FollowUps rhythm;
    private final ReviewCalendar calendar;

    ExtraPoints(FollowUpRepository followUps, ExtraPointRepository points, FollowUps rhythm, ReviewCalendar calendar) {
        this.followUps = followUps;
        this.points = points;
        this.rhythm = rhythm;
        this.calendar = calendar;
    }

    /** The additional meetings of a follow-up, latest first. */
    @Transactional(readOnly = true)
    List<ExtraPoint> of(FollowUp followUp) {
        return points.of(followUp.id());
    }

    /** The day of the next one, while the follow-up is active, none is pending and the programme has not ended by then. */
    @Transactional(readOnly = true)
    Optional<LocalDate> next(FollowUp followUp) {
        boolean pending = of(followUp).stream().anyMatch(point -> point.status() == ExtraPoint.Status.OPEN);
        return Optional.of(rhythm.next(followUp))
                .filter(day -> followUp.isActive() && !pending && rhythm.within(followUp, day));
    }

    /** Adds the meeting that is due to the case; a meeting convened after its day is late. */
    @Transactional
    public void prepare(String caseId) {
        FollowUp followUp = followUps.at(caseId);
        LocalDate due = rhythm.next(followUp);
        int number = points.of(followUp.id()).size() + 1;
        points.add(followUp.id(), number, due, due.isBefore(calendar.today()));
    }

    /**
     * Records that a meeting was held.
     *
     * @param day the day; if empty, today
     * @throws Refusal INVALID if nobody was present, or if the day is impossible
     */
    @Transactional
    public void hold(String caseId, Optional<LocalDate> day, String attendance, String notes) {
        FollowUp followUp = followUps.at(caseId);
        LocalDate held = day.orElse(calendar.today());
        if (calendar.isAhead(held)) {
            throw Refusal.invalid(Violation.of("heldOn", "review.held.ahead"));
        }
        if (held.isBefore(followUp.requestedOn())) {
            throw Refusal.invalid(
                    Violation.of("heldOn", "review.follow-up.held-before", TextLines.day(followUp.requestedOn())));
        }
        if (attendance.isBlank()) {
            throw Refusal.invalid(Violation.of("attendance", "review.attendance-missing"));
        }
        points.hold(
                followUp.id(), waiting(followUp), held, calendar.today(), TextLines.clean(attendance), notes.strip());
    }

    /**
     * Records that a meeting will not be held.
     *
     * @throws Refusal INVALID without a reason
     */
    @Transactional
    public void drop(String caseId, String reason) {
        Reason why = Reason.of(reason, "review.reason-missing");
        close(caseId, ExtraPoint::drop, why.text());
    }

    /** Records that the meeting was not held in time. */
    @Transactional
    public void miss(String caseId) {
        close(caseId, ExtraPoint::miss, "");
    }

    private void close(String caseId, Function<ExtraPoint, Transition<ExtraPoint.Status>> closing, String reason) {
        FollowUp followUp = followUps.at(caseId);
        ExtraPoint point = waiting(followUp);
        points.close(followUp.id(), point.number(), closing.apply(point), calendar.today(), reason);
    }

    private ExtraPoint waiting(FollowUp followUp) {
        return points.of(followUp.id()).stream()
                .filter(point -> point.status() == ExtraPoint.Status.OPEN)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("review.follow-up.no-point", followUp.caseId()));
    }
}
