package fr.synergies.meeting.committee;

import java.time.Instant;

/**
 * The answer of an institution to the minutes.
 *
 * @param institution {@code CCIMDB} or {@code DIJON_METROPOLE}
 * @param reason the correction it requests, empty if it approves without comment
 */
record CommitteeApproval(
        int minutesVersion, String institution, Decision decision, String actor, String reason, Instant at) {

    /** The kind of answer. */
    public enum Decision {
        APPROVE,
        CORRECT
    }
}
