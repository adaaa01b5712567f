package fr.synergies.platform.security;

import java.time.Instant;
import java.util.Optional;

/**
 * A token with which a program calls the API for a user. The token itself is not kept.
 *
 * @param name what it is for
 * @param usedAt when it was last used, to the day
 */
record ApiToken(
        String id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {

    /** Whether it still lets its bearer in. */
    public boolean valid(Instant now) {
        return revokedAt.isEmpty() && expiresAt.isAfter(now);
    }
}
