package fr.synergies.meeting.group;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A meeting of a working group.
 *
 * @param attendance those present, one per line
 * @param decisions the decisions, one per line
 * @param hours duration in hours, empty if not stated
 */
record GroupMeeting(
        LocalDate heldOn, String attendance, String decisions, Optional<BigDecimal> hours, String recordedBy) {

    public List<String> attendees() {
        return attendance.lines().toList();
    }

    public List<String> decided() {
        return decisions.lines().toList();
    }
}
