package fr.synergies.meeting.point;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingFiles;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.MeetingRows;
import fr.synergies.platform.workflow.CompletedTask;
import fr.synergies.programme.Programmes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A monthly meeting until it is held: planned, invited to, rescheduled, skipped. */
@Service
class MeetingPlanning {

    private static final int MOST_ITEMS = 40;

    private final MeetingRepository meetings;
    private final MeetingFiles files;
    private final WorkCalendar days;
    private final Programmes programmes;
    private final List<ReviewAgendaSource> sources;

    MeetingPlanning(
            MeetingRepository meetings,
            MeetingFiles files,
            WorkCalendar days,
            Programmes programmes,
            List<ReviewAgendaSource> sources) {
        this.meetings = meetings;
        this.files = files;
        this.days = days;
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
        Meeting point = meetings.at(task.caseId());
        if (task.text("decision").equals("SKIP")) {
            skip(point, task.text("reason"));
            return;
        }
        LocalDate planned = point.plannedOn().orElseThrow();
        LocalDate day = task.day("date").orElse(planned);
        checkDay(point, day);
        boolean moved = !day.equals(planned);
        String why = moved ? required(task.text("reason")).text() : point.dayReason();
        meetings.plan(
                point,
                Optional.of(day),
                task.text("startTime").isBlank() ? point.startTime().orElseThrow() : time(task.text("startTime")),
                task.text("place").isBlank()
                        ? point.place()
                        : task.text("place").strip(),
                why);
        if (task.form().containsKey("agenda")) {
            files.agenda(point, MeetingRows.agenda(task.rows("agenda")));
        }
    }

    /** Collects the agenda from all modules, after what staff added, and issues the invitation with it. */
    @Transactional
    public void invite(String caseId) {
        Meeting point = meetings.at(caseId);
        meetings.invite(point);
        var programme = programmes.named(point.programme());
        Stream<AgendaItem> known = sources.stream()
                .flatMap(source -> source.items(programme).stream())
                .limit(MOST_ITEMS);
        Stream<AgendaItem> own = files.agenda(point).stream().filter(AgendaItem::byStaff);
        files.agenda(point, Stream.concat(own, known).toList());
    }

    /**
     * Records that a meeting was held, on the planned day unless another one is given, is to be planned again, or will not be held.
     *
     * @throws Refusal INVALID if nobody was present, if the day is in the future, or without a reason why it was not held, or held
     *     before its day or on a day without work
     */
    @Transactional
    public void conclude(CompletedTask task) {
        Meeting point = meetings.at(task.caseId());
        switch (task.text("decision")) {
            case "HELD" -> hold(point, task);
            case "SKIP" -> skip(point, task.text("reason"));
            default -> {
                required(task.text("reason"));
                meetings.move(point, point.reschedule());
            }
        }
    }

    private void hold(Meeting point, CompletedTask task) {
        LocalDate planned = point.plannedOn().orElseThrow();
        LocalDate held = task.day("heldOn").orElse(planned);
        List<Attendance> present = MeetingRows.people(task.rows("attendance"));
        new HeldDay(planned, held, days.today(), days.isWorkingDay(held))
                .fault(task.text("reason"))
                .ifPresent(fault -> {
                    throw Refusal.invalid(fault);
                });
        meetings.hold(point, point.hold(), held, days.today(), Optional.empty());
        files.attend(point, 1, present);
    }

    private void skip(Meeting point, String reason) {
        meetings.drop(point, point.skip(), days.today(), required(reason).text());
    }

    private void checkDay(Meeting point, LocalDate day) {
        LocalDate last = point.month().plusMonths(1).atEndOfMonth();
        if (day.isBefore(point.month().atDay(1)) || day.isAfter(last)) {
            throw Refusal.invalid(Violation.of("date", "review.date.outside", FrenchNotation.written(last)));
        }
        if (!days.isWorkingDay(day)) {
            throw Refusal.invalid(Violation.of("date", "review.date.not-working"));
        }
    }

    private static LocalTime time(String typed) {
        return FrenchNotation.time(typed)
                .orElseThrow(() -> Refusal.invalid(Violation.of("startTime", "meeting.time.unreadable")));
    }

    private static Reason required(String typed) {
        return Reason.of(typed, "meeting.reason-missing");
    }
}
