package fr.synergies.synergy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A meeting of a working group.
 *
 * @param attendance who was there, one a line
 * @param decisions what was decided, one a line
 * @param hours how long it took, none where nobody said
 */
public record GroupMeeting(
        LocalDate heldOn, String attendance, String decisions, Optional<BigDecimal> hours, String recordedBy) {

    public List<String> attendees() {
        return attendance.lines().toList();
    }

    public List<String> decided() {
        return decisions.lines().toList();
    }
}
