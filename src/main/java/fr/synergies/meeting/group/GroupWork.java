package fr.synergies.meeting.group;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    private final GroupCalendar calendar;

    GroupWork(WorkingGroupRepository groups, GroupCalendar calendar) {
        this.groups = groups;
        this.calendar = calendar;
    }

    /**
     * Sets up a group or changes it; empty values remain unchanged.
     *
     * @throws Refusal INVALID if the group would have no name, leader or members
     */
    @Transactional
    public void setUp(String caseId, String name, String leader, String members, String purpose) {
        WorkingGroup group = group(caseId);
        groups.setUp(
                group,
                needed("name", name, group.name()),
                needed("leader", leader, group.leader()),
                needed("members", lines(members), group.members()),
                purpose.isBlank() ? group.purpose() : purpose.strip());
    }

    /**
     * Records a meeting, held today unless another day is given.
     *
     * @param hours duration in hours as typed, may be empty
     * @throws Refusal INVALID if the day is in the future, nobody was present, or the hours are not a number
     */
    @Transactional
    public void meet(
            String caseId,
            Optional<LocalDate> heldOn,
            String attendance,
            String decisions,
            String hours,
            String actor) {
        LocalDate day = heldOn.orElse(calendar.today());
        if (day.isAfter(calendar.today())) {
            throw Refusal.invalid(Violation.of("heldOn", "synergy.group.meeting-ahead"));
        }
        String present = lines(attendance);
        if (present.isEmpty()) {
            throw Refusal.invalid(Violation.of("attendance", "synergy.group.attendance-missing"));
        }
        groups.addMeeting(group(caseId).id(), new GroupMeeting(day, present, lines(decisions), duration(hours), actor));
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
