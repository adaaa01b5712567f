package fr.synergies.trail.anchor;

import java.time.Instant;

/**
 * When and by whom a seal was stamped.
 *
 * @param authority name in the certificate of the authority (RFC 2253)
 */
public record Stamped(Instant at, String authority) {}
