package fr.synergies.rules.library;

import java.time.Instant;

/**
 * A rule set that is stored in full.
 *
 * @param hash SHA-256 of all its files; its beginning is the version
 * @param at when it was first seen
 * @param by user who created it
 */
record StoredRuleSet(String version, String hash, Instant at, String by, Origin origin, String reason) {}
