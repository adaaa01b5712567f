package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses the attendance, typed one partner per line: name or code; person, or name or code; represented by; person. */
class AttendanceLines {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> BY = Set.of("représenté par", "represente par", "represented by");

    private final Programme programme;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Attended> read = new LinkedHashMap<>();

    AttendanceLines(Programme programme) {
        this.programme = programme;
    }

    /** How a partner took part, and by whom. */
    record Attended(Invitation.Answer how, String who) {}

    /**
     * The partners that took part, by code.
     *
     * @throws Refusal INVALID naming every line that cannot be parsed
     */
    Map<String, Attended> read(String typed) {
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::readLine);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return read;
    }

    private void readLine(String line) {
        String[] parts = line.split(";", -1);
        Optional<String> partner = partner(parts[0].strip());
        boolean represented = parts.length == 3 && BY.contains(parts[1].strip().toLowerCase(Locale.FRENCH));
        String who = parts[parts.length - 1].strip();
        if (partner.isEmpty()) {
            violations.add(Violation.of("attendance", "steering.attendance.partner", parts[0].strip()));
        } else if (parts.length < 2 || parts.length == 3 != represented || parts.length > 3 || who.isEmpty()) {
            violations.add(Violation.of("attendance", "steering.attendance.unreadable", line));
        } else if (who.length() > LONGEST_NAME) {
            violations.add(Violation.of("attendance", "steering.attendance.long", LONGEST_NAME));
        } else if (read.containsKey(partner.get())) {
            violations.add(Violation.of("attendance", "steering.attendance.twice", partner.get()));
        } else {
            Invitation.Answer how = represented ? Invitation.Answer.REPRESENTED : Invitation.Answer.PRESENT;
            read.put(partner.get(), new Attended(how, who));
        }
    }

    private Optional<String> partner(String typed) {
        return programme.partners().stream()
                .filter(partner -> partner.code().equalsIgnoreCase(typed)
                        || partner.name().fr().equalsIgnoreCase(typed)
                        || partner.name().en().equalsIgnoreCase(typed))
                .map(Partner::code)
                .findFirst();
    }
}
