package fr.synergies.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.security.*}.
 *
 * @param maxFailures consecutive failed sign-ins after which a name is locked
 * @param lockDuration how long it stays locked
 * @param rememberedFor how long a name and password that were verified need not be hashed again; zero: not at all
 * @param mostRemembered of how many users at most this is remembered
 * @param bcryptStrength the cost of a password's hash: one more doubles it
 * @param adminPassword the password of the first administrator under the profile {@code production}
 */
@ConfigurationProperties("synergies.security")
record SecuritySettings(
        @DefaultValue("5") int maxFailures,
        @DefaultValue("15m") Duration lockDuration,
        @DefaultValue("5m") Duration rememberedFor,
        @DefaultValue("1000") int mostRemembered,
        @DefaultValue("10") int bcryptStrength,
        @DefaultValue("") String adminPassword) {

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "SecuritySettings[maxFailures=%d, lockDuration=%s]".formatted(maxFailures, lockDuration);
    }
}
