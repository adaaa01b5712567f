package fr.synergies.meeting;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the rows of agendas and attendance, naming every cell that is wrong. */
public final class MeetingRows {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ITEM = 1000;

    private MeetingRows() {}

    /**
     * The people who were present.
     *
     * @throws Refusal INVALID if there are none, or a row names nobody
     */
    public static List<Attendance> people(List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            throw Refusal.invalid(Violation.of("attendance", "meeting.attendance.missing"));
        }
        List<Violation> violations = new ArrayList<>();
        List<Attendance> people = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = rows.get(i).getOrDefault("name", "");
            String organisation = rows.get(i).getOrDefault("organisation", "");
            if (name.isEmpty()) {
                violations.add(Violation.of("attendance[" + i + "].name", "meeting.attendance.name"));
            }
            if (name.length() > LONGEST_NAME || organisation.length() > LONGEST_NAME) {
                violations.add(Violation.of("attendance[" + i + "].name", "meeting.long", LONGEST_NAME));
            }
            people.add(new Attendance(1, "", name, organisation, Presence.PRESENT));
        }
        refuse(violations);
        return people;
    }

    /** The items that staff add to an agenda. */
    public static List<AgendaItem> agenda(List<Map<String, String>> rows) {
        List<Violation> violations = new ArrayList<>();
        List<AgendaItem> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = rows.get(i).getOrDefault("text", "");
            if (text.length() > LONGEST_ITEM) {
                violations.add(Violation.of("agenda[" + i + "].text", "meeting.long", LONGEST_ITEM));
            }
            items.add(AgendaItem.typed(text));
        }
        refuse(violations);
        return items;
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }
}
