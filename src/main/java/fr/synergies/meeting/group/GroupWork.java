package fr.synergies.meeting.group;

import fr.synergies.kernel.Reason;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingMinutes;
import fr.synergies.meeting.MeetingMinutes.Written;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.meeting.MeetingRows;
import fr.synergies.meeting.NewMeeting;
import fr.synergies.platform.workflow.CompletedTask;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The activities of a working group: it is set up, it meets, it ends. */
@Service
class GroupWork {

    private static final BigDecimal SHORTEST = new BigDecimal("0.25");
    private static final BigDecimal LONGEST = new BigDecimal("24");

    private final WorkingGroupRepository groups;
    private final MeetingRepository meetings;
    private final MeetingMinutes minutes;
    private final GroupCalendar calendar;

    GroupWork(
            WorkingGroupRepository groups, MeetingRepository meetings, MeetingMinutes minutes, GroupCalendar calendar) {
        this.groups = groups;
        this.meetings = meetings;
        this.minutes = minutes;
        this.calendar = calendar;
    }

    /**
     * Sets up a group or changes it; empty values remain unchanged.
     *
     * @throws Refusal INVALID if the group would have no name, leader or members
     */
    @Transactional
    void setUp(CompletedTask task) {
        WorkingGroup group = group(task.caseId());
        String purpose = task.text("purpose");
        groups.setUp(
                group,
                needed("name", task.text("name"), group.name()),
                needed("leader", task.text("leader"), group.leader()),
                needed("members", lines(task.text("members")), group.members()),
                purpose.isBlank() ? group.purpose() : purpose.strip());
    }

    /**
     * Records that a group met or is to close; a change is made by the task that follows.
     *
     * @return the reason if it is to close
     * @throws Refusal INVALID if the day is in the future, nobody was present, the hours are not a number, or the reason is missing
     */
    @Transactional
    Map<String, Object> decide(CompletedTask task) {
        if (task.text("decision").equals("HELD")) {
            meet(task);
        }
        return task.text("decision").equals("CLOSE")
                ? Map.of(
                        WorkingGroups.CLOSURE_REASON,
                        Reason.of(task.text(Reason.FIELD), "synergy.group.reason-missing")
                                .text())
                : Map.of();
    }

    /** A meeting was held today, unless another day is given. */
    private void meet(CompletedTask task) {
        LocalDate day = task.day("heldOn").orElse(calendar.today());
        if (day.isAfter(calendar.today())) {
            throw Refusal.invalid(Violation.of("heldOn", "meeting.held.ahead"));
        }
        List<Attendance> present = MeetingRows.people(task.rows("attendance"));
        Optional<BigDecimal> hours = duration(task.text("hours"));
        WorkingGroup group = group(task.caseId());
        Meeting meeting = meetings.add(new NewMeeting(
                MeetingKind.GROUP,
                group.programme(),
                group.caseId(),
                meetings.ofCase(group.caseId()).size() + 1,
                group.title(),
                Meeting.Status.PLANNED,
                calendar.today(),
                Optional.of(day),
                Optional.empty(),
                false));
        meetings.hold(meeting, meeting.hold(), day, calendar.today(), hours);
        minutes.conclude(
                meeting, day, present, new Written(task.actor(), "", task.text("decisions"), task.rows("actions")));
    }

    @Transactional
    void close(String caseId, String reason) {
        groups.close(group(caseId), calendar.today(), reason);
    }

    private WorkingGroup group(String caseId) {
        return groups.ofCase(caseId).orElseThrow(() -> Refusal.notFound("synergy.group.case-unreadable", caseId));
    }

    private static String needed(String field, String typed, String known) {
        String value = typed.isBlank() ? known : typed.strip();
        if (value.isEmpty()) {
            throw Refusal.invalid(Violation.of(field, "synergy.group.missing." + field));
        }
        return value;
    }

    private static Optional<BigDecimal> duration(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        String plain = typed.strip().replace(',', '.');
        if (plain.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            BigDecimal hours = new BigDecimal(plain);
            if (hours.compareTo(SHORTEST) >= 0 && hours.compareTo(LONGEST) <= 0) {
                return Optional.of(hours);
            }
        }
        throw Refusal.invalid(Violation.of("hours", "synergy.group.hours-wrong"));
    }

    private static String lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
