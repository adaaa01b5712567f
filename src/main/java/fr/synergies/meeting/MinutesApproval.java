package fr.synergies.meeting;

import fr.synergies.kernel.Institution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * The answer of an institution to the minutes.
 *
 * @param minutesVersion the version it read
 * @param reason the correction it requests, empty if it approves without comment
 */
@Schema(name = "MeetingApproval")
public record MinutesApproval(
        int minutesVersion, Institution institution, Decision decision, String actor, String reason, Instant at) {

    /** The kind of answer. */
    public enum Decision {
        APPROVE,
        CORRECT
    }
}
