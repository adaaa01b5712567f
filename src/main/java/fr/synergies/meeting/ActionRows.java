package fr.synergies.meeting;

import fr.synergies.kernel.FrenchNotation;
import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the rows of actions: what, whose side, who, by when. */
class ActionRows {

    private static final int MOST = 30;
    private static final int LONGEST_ACTION = 500;

    private final Meeting meeting;
    private final LocalDate held;
    private final Set<String> people;
    private final WorkCalendar calendar;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * @param held the day of the meeting, before which nothing can be due
     * @param people who can be in charge
     */
    ActionRows(Meeting meeting, LocalDate held, Set<String> people, WorkCalendar calendar) {
        this.meeting = meeting;
        this.held = held;
        this.people = people;
        this.calendar = calendar;
    }

    /**
     * The actions, as drafts; a due date on a weekend or public holiday is moved to the next working day.
     *
     * @throws Refusal INVALID naming every cell that is wrong
     */
    List<MeetingAction> read(List<Map<String, String>> rows) {
        if (rows.size() > MOST) {
            throw Refusal.invalid(Violation.of("actions", "meeting.action.many", MOST));
        }
        List<MeetingAction> actions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read("actions[" + i + "].", i + 1, rows.get(i)).ifPresent(actions::add);
        }
        MeetingRows.refuse(violations);
        return actions;
    }

    /** Actions as rows to edit. */
    static List<Map<String, String>> write(List<MeetingAction> actions) {
        return actions.stream()
                .map(action -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("what", action.what());
                    row.put("side", action.owner().name());
                    row.put("person", action.person());
                    row.put("due", action.due().toString());
                    return row;
                })
                .toList();
    }

    private Optional<MeetingAction> read(String row, int place, Map<String, String> cells) {
        String what = cells.getOrDefault("what", "");
        String person = cells.getOrDefault("person", "");
        Optional<Institution> owner = side(cells.getOrDefault("side", ""));
        Optional<LocalDate> due = FrenchNotation.day(cells.getOrDefault("due", ""));
        refuseIf(what.isEmpty(), row + "what", "meeting.action.what");
        refuseIf(what.length() > LONGEST_ACTION, row + "what", "meeting.long", LONGEST_ACTION);
        refuseIf(owner.isEmpty(), row + "side", "meeting.action.side");
        refuseIf(!person.isEmpty() && !people.contains(person), row + "person", "meeting.action.person", person);
        refuseIf(due.isEmpty(), row + "due", "meeting.action.due");
        refuseIf(due.filter(held::isAfter).isPresent(), row + "due", "meeting.action.past");
        return owner.flatMap(side -> due.map(day -> new MeetingAction(
                meeting.id(),
                place,
                caseId(place),
                what,
                side,
                person,
                calendar.working(day),
                MeetingAction.Status.DRAFT,
                "")));
    }

    /** Such as {@code action-SYNERGIES-2022-02-1}, or {@code action-copil-SYNERGIES-2022-1}. */
    private String caseId(int place) {
        String of =
                switch (meeting.kind()) {
                    case POINT -> meeting.caseId().replaceFirst("^review-", "");
                    case COMMITTEE -> meeting.caseId();
                    case EXTRA_POINT, GROUP, NETWORK -> meeting.caseId() + "-" + meeting.number();
                };
        return "action-" + of + "-" + place;
    }

    private void refuseIf(boolean wrong, String cell, String code, Object... arguments) {
        if (wrong) {
            violations.add(Violation.of(cell, code, arguments));
        }
    }

    private static Optional<Institution> side(String code) {
        return Stream.of(Institution.values())
                .filter(institution -> institution.name().equals(code))
                .findFirst();
    }
}
