package fr.synergies.meeting.point;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A monthly meeting until it is held: planned, invited to, rescheduled, skipped. */
@Service
class MeetingPlanning {

    private static final int MOST_ITEMS = 40;

    private final ReviewRepository reviews;
    private final WorkCalendar workingDays;
    private final Programmes programmes;
    private final List<ReviewAgendaSource> sources;

    MeetingPlanning(
            ReviewRepository reviews,
            WorkCalendar workingDays,
            Programmes programmes,
            List<ReviewAgendaSource> sources) {
        this.reviews = reviews;
        this.workingDays = workingDays;
        this.programmes = programmes;
        this.sources = sources;
    }

    /**
     * Plans a meeting on the proposed day, or on another one with a reason, or leaves the month without one. Details that staff
     * leave empty remain unchanged.
     *
     * @throws Refusal INVALID naming the errors
     */
    @Transactional
    public void schedule(CompletedTask task) {
        Review review = at(task.caseId());
        if (task.text("decision").equals("SKIP")) {
            skip(review, task.text("reason"));
            return;
        }
        LocalDate day = task.day("date").orElse(review.plannedOn());
        checkDay(review, day);
        boolean moved = !day.equals(review.plannedOn());
        String why = moved ? required(task.text("reason")).text() : review.moveReason();
        reviews.plan(
                review.id(),
                day,
                task.text("startTime").isBlank() ? review.startTime() : time(task.text("startTime")),
                typed(task, "place", review.place()),
                why,
                typed(task, "agenda", review.ownAgenda()));
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
     * Records that a meeting was held, on the planned day unless another one is given, is to be planned again, or will not be held.
     *
     * @throws Refusal INVALID if nobody was present, if the day is in the future, or without a reason why it was not held, or held
     *     before its day or on a day without work
     */
    @Transactional
    public void conclude(CompletedTask task) {
        Review review = at(task.caseId());
        switch (task.text("decision")) {
            case "HELD" -> hold(review, task);
            case "SKIP" -> skip(review, task.text("reason"));
            default -> {
                required(task.text("reason"));
                reviews.move(review, review.reschedule());
            }
        }
    }

    private void hold(Review review, CompletedTask task) {
        LocalDate held = task.day("heldOn").orElse(review.plannedOn());
        String attendance = task.text("attendance");
        if (attendance.isBlank()) {
            throw Refusal.invalid(Violation.of("attendance", "review.attendance-missing"));
        }
        new HeldDay(review.plannedOn(), held, workingDays.today(), workingDays.isWorkingDay(held))
                .fault(task.text("reason"))
                .ifPresent(fault -> {
                    throw Refusal.invalid(fault);
                });
        reviews.hold(review, held, TextLines.clean(attendance));
    }

    private void skip(Review review, String reason) {
        reviews.skip(review, required(reason).text());
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

    private static String typed(CompletedTask task, String field, String known) {
        return task.text(field).isBlank() ? known : task.text(field).strip();
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
