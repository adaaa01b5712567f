package fr.synergies.review;

import java.time.Instant;

/**
 * What an institution said of the minutes.
 *
 * @param minutesVersion the version it read
 * @param reason the correction it asks for, empty when it approves without a word
 */
public record Approval(
        int minutesVersion, Institution institution, Decision decision, String actor, String reason, Instant at) {

    /** What it said. */
    public enum Decision {
        APPROVE,
        CORRECT
    }
}
