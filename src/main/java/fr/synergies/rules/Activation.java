package fr.synergies.rules;

import java.time.Instant;

/**
 * A rule set's beginning to decide, which it does until the next one.
 *
 * @param number counted from 1, in the order of time
 * @param by who activated it
 * @param proposer who proposed it; empty if the program brought it
 */
public record Activation(
        int number, String version, Instant at, String by, Origin origin, String proposer, String reason) {}
