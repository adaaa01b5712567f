package fr.synergies.meeting.point;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A monthly meeting until it is held: planned, invited to, rescheduled, skipped. */
@Service
class MeetingPlanning {

    private static final int MOST_ITEMS = 40;

    private final ReviewRepository reviews;
    private final WorkCalendar workingDays;
    private final ReviewCalendar calendar;
    private final Programmes programmes;
    private final List<ReviewAgendaSource> sources;

    MeetingPlanning(
            ReviewRepository reviews,
            WorkCalendar workingDays,
            ReviewCalendar calendar,
            Programmes programmes,
            List<ReviewAgendaSource> sources) {
        this.reviews = reviews;
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.programmes = programmes;
        this.sources = sources;
    }

    /** The details given by staff; empty ones remain unchanged. */
    record Plan(Optional<LocalDate> day, String time, String place, String reason, String agenda) {}

    /**
     * Plans a meeting on the proposed day, or on another one with a reason.
     *
     * @throws Refusal INVALID naming the errors
     */
    @Transactional
    public void plan(String caseId, Plan asked) {
        Review review = at(caseId);
        LocalDate day = asked.day().orElse(review.plannedOn());
        checkDay(review, day);
        boolean moved = !day.equals(review.plannedOn());
        String why = moved ? required(asked.reason()).text() : review.moveReason();
        reviews.plan(
                review.id(),
                day,
                asked.time().isBlank() ? review.startTime() : time(asked.time()),
                asked.place().isBlank() ? review.place() : asked.place().strip(),
                why,
                asked.agenda().isBlank() ? review.ownAgenda() : asked.agenda().strip());
    }

    /** Collects the agenda from all modules, and issues the invitation with it. */
    @Transactional
    public void invite(String caseId) {
        Review review = at(caseId);
        var programme = programmes.named(review.programme());
        reviews.invite(
                review,
                sources.stream()
                        .flatMap(source -> source.items(programme).stream())
                        .limit(MOST_ITEMS)
                        .toList());
    }

    /**
     * Records that a meeting was held.
     *
     * @param day the day; if empty, the planned one
     * @throws Refusal INVALID if nobody was present, or if the day is in the future
     */
    @Transactional
    public void hold(String caseId, Optional<LocalDate> day, String attendance) {
        Review review = at(caseId);
        LocalDate held = day.orElse(review.plannedOn());
        if (calendar.isAhead(held)) {
            throw Refusal.invalid(Violation.of("heldOn", "review.held.ahead"));
        }
        if (attendance.isBlank()) {
            throw Refusal.invalid(Violation.of("attendance", "review.attendance-missing"));
        }
        reviews.hold(review, held, TextLines.clean(attendance));
    }

    /** Returns a meeting to planning. */
    @Transactional
    public void reschedule(String caseId, String reason) {
        required(reason);
        Review review = at(caseId);
        reviews.move(review, review.reschedule());
    }

    /**
     * Leaves a month without a meeting.
     *
     * @throws Refusal INVALID without a reason
     */
    @Transactional
    public void skip(String caseId, String reason) {
        Reason why = required(reason);
        reviews.skip(at(caseId), why.text());
    }

    private Review at(String caseId) {
        return reviews.ofCase(caseId).orElseThrow(() -> Refusal.notFound("review.case.unknown", caseId));
    }

    private void checkDay(Review review, LocalDate day) {
        LocalDate last = review.month().plusMonths(1).atEndOfMonth();
        if (day.isBefore(review.month().atDay(1)) || day.isAfter(last)) {
            throw Refusal.invalid(Violation.of("date", "review.date.outside", TextLines.day(last)));
        }
        if (!workingDays.isWorkingDay(day)) {
            throw Refusal.invalid(Violation.of("date", "review.date.not-working"));
        }
    }

    private static LocalTime time(String typed) {
        if (!typed.strip().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw Refusal.invalid(Violation.of("startTime", "review.time.unreadable"));
        }
        return LocalTime.parse(typed.strip());
    }

    private static Reason required(String typed) {
        return Reason.of(typed, "review.reason-missing");
    }
}
