package fr.synergies.rules;

import java.time.Instant;

/**
 * A rule set that is kept whole.
 *
 * @param hash SHA-256 of all its files, of which the version is the beginning
 * @param at when it was first seen
 * @param by who made it
 */
public record StoredRuleSet(String version, String hash, Instant at, String by, Origin origin, String reason) {}
