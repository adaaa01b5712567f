package fr.synergies.synergy;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting of a working group.
 *
 * @param attendance who was there, one a line
 * @param decisions what was decided, one a line
 */
public record GroupMeeting(LocalDate heldOn, String attendance, String decisions, String recordedBy) {

    public List<String> attendees() {
        return attendance.lines().toList();
    }

    public List<String> decided() {
        return decisions.lines().toList();
    }
}
