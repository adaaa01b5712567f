package fr.synergies.meeting.committee;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rows of the attendance of a session: a partner, whether it is present or represented, and by whom. */
class AttendanceOfPartners {

    private static final int LONGEST_NAME = 200;

    private final Set<String> partners;
    private final int convocation;
    private final List<Violation> violations = new ArrayList<>();

    /** @param partners codes of the partners of the programme */
    AttendanceOfPartners(Set<String> partners, int convocation) {
        this.partners = partners;
        this.convocation = convocation;
    }

    /**
     * The partners that took part or not, by code; one whose presence nobody says was absent.
     *
     * @throws Refusal INVALID naming every cell that is wrong
     */
    Map<String, Attendance> read(List<Map<String, String>> rows) {
        Map<String, Attendance> read = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String row = "attendance[" + i + "].";
            String partner = rows.get(i).getOrDefault("partner", "");
            String name = rows.get(i).getOrDefault("name", "");
            Presence how = how(row, rows.get(i).getOrDefault("how", ""));
            refuseIf(!partners.contains(partner), row + "partner", "steering.attendance.partner", partner);
            refuseIf(read.containsKey(partner), row + "partner", "steering.attendance.twice");
            refuseIf(how == Presence.REPRESENTED && name.isEmpty(), row + "name", "steering.represented-by-missing");
            refuseIf(name.length() > LONGEST_NAME, row + "name", "meeting.long", LONGEST_NAME);
            read.putIfAbsent(partner, new Attendance(convocation, partner, how.counts() ? name : "", "", how));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return read;
    }

    /** As the partners that accepted their invitation had announced it. */
    static Map<String, Attendance> announced(List<Invitation> invitations) {
        return invitations.stream()
                .filter(invitation -> invitation.answer().counts())
                .collect(Collectors.toMap(
                        Invitation::partner,
                        each -> new Attendance(
                                each.convocation(), each.partner(), each.representedBy(), "", each.answer())));
    }

    private Presence how(String row, String code) {
        for (Presence presence : Presence.values()) {
            if (presence.name().equals(code) && presence != Presence.NONE) {
                return presence;
            }
        }
        refuseIf(!code.isEmpty(), row + "how", "steering.attendance.how", code);
        return Presence.ABSENT;
    }

    private void refuseIf(boolean wrong, String cell, String code, Object... arguments) {
        if (wrong) {
            violations.add(Violation.of(cell, code, arguments));
        }
    }
}
