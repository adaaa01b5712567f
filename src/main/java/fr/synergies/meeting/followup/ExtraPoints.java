package fr.synergies.meeting.followup;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.Transition;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingFiles;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingMinutes;
import fr.synergies.meeting.MeetingMinutes.Written;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.MeetingRows;
import fr.synergies.meeting.NewMeeting;
import fr.synergies.meeting.point.ReviewCalendar;
import fr.synergies.platform.workflow.CompletedTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The additional meetings: convened when due, held, or missed. */
@Service
class ExtraPoints {

    /** The length of an item of the agenda. */
    private static final int LONGEST_ITEM = 1000;

    private final FollowUpRepository followUps;
    private final MeetingRepository meetings;
    private final MeetingFiles files;
    private final MeetingMinutes minutes;
    private final FollowUps rhythm;
    private final ReviewCalendar calendar;

    ExtraPoints(
            FollowUpRepository followUps,
            MeetingRepository meetings,
            MeetingFiles files,
            MeetingMinutes minutes,
            FollowUps rhythm,
            ReviewCalendar calendar) {
        this.followUps = followUps;
        this.meetings = meetings;
        this.files = files;
        this.minutes = minutes;
        this.rhythm = rhythm;
        this.calendar = calendar;
    }

    /** The additional meetings of a follow-up, latest first. */
    @Transactional(readOnly = true)
    List<Meeting> of(FollowUp followUp) {
        return meetings.ofCase(followUp.caseId());
    }

    /** The number of the next one. */
    @Transactional(readOnly = true)
    int number(FollowUp followUp) {
        return of(followUp).size() + 1;
    }

    /** The day of the next one, while the follow-up is active, none is pending and the programme has not ended by then. */
    @Transactional(readOnly = true)
    Optional<LocalDate> next(FollowUp followUp) {
        boolean pending = of(followUp).stream().anyMatch(Meeting::coming);
        return Optional.of(rhythm.next(followUp))
                .filter(day -> followUp.isActive() && !pending && rhythm.within(followUp, day));
    }

    /** Adds the meeting that is due to the case; a meeting convened after its day is late. */
    @Transactional
    public void prepare(String caseId) {
        FollowUp followUp = followUps.at(caseId);
        LocalDate due = rhythm.next(followUp);
        Meeting point = meetings.add(new NewMeeting(
                MeetingKind.EXTRA_POINT,
                followUp.programme(),
                caseId,
                number(followUp),
                "",
                Meeting.Status.PLANNED,
                calendar.today(),
                Optional.of(due),
                Optional.of(calendar.usualTime()),
                due.isBefore(calendar.today())));
        String why = followUp.reason();
        files.agenda(
                point, List.of(AgendaItem.typed(why.length() > LONGEST_ITEM ? why.substring(0, LONGEST_ITEM) : why)));
    }

    /**
     * Records that a meeting was held, today unless another day is given, or that it will not be held.
     *
     * @throws Refusal INVALID if nobody was present, if the day is impossible, or without a reason why it was not held
     */
    @Transactional
    public void conclude(CompletedTask task) {
        FollowUp followUp = followUps.at(task.caseId());
        if (task.text("decision").equals("HELD")) {
            hold(followUp, task.day("heldOn").orElse(calendar.today()), task);
        } else {
            Reason why = Reason.of(task.text("reason"), "meeting.reason-missing");
            drop(followUp, Meeting::skip, why.text());
        }
    }

    private void hold(FollowUp followUp, LocalDate held, CompletedTask task) {
        if (calendar.isAhead(held)) {
            throw Refusal.invalid(Violation.of("heldOn", "meeting.held.ahead"));
        }
        if (held.isBefore(followUp.requestedOn())) {
            throw Refusal.invalid(Violation.of(
                    "heldOn", "review.follow-up.held-before", FrenchNotation.written(followUp.requestedOn())));
        }
        List<Attendance> present = MeetingRows.people(task.rows("attendance"));
        Meeting point = waiting(followUp);
        meetings.hold(point, point.hold(), held, calendar.today(), Optional.empty());
        minutes.conclude(point, held, present, new Written(task.actor(), task.text("notes"), "", task.rows("actions")));
    }

    /** Records that the meeting was not held in time. */
    @Transactional
    public void miss(String caseId) {
        drop(followUps.at(caseId), Meeting::miss, "");
    }

    /** Ends the pending meeting, if there is one. */
    void cancel(FollowUp followUp) {
        of(followUp).stream()
                .filter(Meeting::coming)
                .findFirst()
                .ifPresent(point -> meetings.drop(point, point.skip(), calendar.today(), ""));
    }

    private void drop(FollowUp followUp, Function<Meeting, Transition<Meeting.Status>> closing, String reason) {
        Meeting point = waiting(followUp);
        meetings.drop(point, closing.apply(point), calendar.today(), reason);
    }

    private Meeting waiting(FollowUp followUp) {
        return of(followUp).stream()
                .filter(Meeting::coming)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("review.follow-up.no-point", followUp.caseId()));
    }
}
