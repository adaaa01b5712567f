package fr.synergies.rules.library;

import java.time.Instant;

/**
 * The activation of a rule set, which stays active until the next activation.
 *
 * @param number counted from 1, in chronological order
 * @param by user who activated it
 * @param proposer user who proposed it; empty if it was shipped with the application
 */
public record Activation(
        int number, String version, Instant at, String by, Origin origin, String proposer, String reason) {}
