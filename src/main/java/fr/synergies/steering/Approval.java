package fr.synergies.steering;

import java.time.Instant;

/**
 * What an institution said of the minutes.
 *
 * @param institution {@code CCIMDB} or {@code DIJON_METROPOLE}
 * @param reason the correction it asks for, empty when it approves without a word
 */
public record Approval(
        int minutesVersion, String institution, Decision decision, String actor, String reason, Instant at) {

    /** What it said. */
    public enum Decision {
        APPROVE,
        CORRECT
    }
}
