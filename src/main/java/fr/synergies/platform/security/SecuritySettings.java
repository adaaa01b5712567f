package fr.synergies.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.security.*}.
 *
 * @param maxFailures consecutive failed sign-ins after which a user name is locked. 5, our choice. That attempts are limited
 *     is recommended by the CNIL (délibération n° 2022-100 du 21 juillet 2022, case 2: password and restricted access) as
 *     a measure under GDPR art. 32
 * @param maxFailuresByAddress failed sign-ins from one client address, for whichever names, within one {@code lockDuration} after
 *     which the address is locked. 50, our choice: a whole office may share an address, while trying common passwords on many
 *     names becomes impractical
 * @param maxRequestsByAddress requests from one client address that may be in progress at once; more are answered with 429. 50, our
 *     choice: a quarter of the 200 threads of the web server, while an office behind one address hardly has fifty requests in the
 *     same instant, which take some tens of milliseconds each
 * @param lockDuration how long it stays locked. 15 minutes, our choice: guessing becomes impractical, while a user who
 *     mistyped needs no administrator
 * @param rememberedFor how long verified credentials need not be hashed again; zero: not at all. 5 minutes, our choice: a client
 *     that calls often pays for one hash, and what is remembered counts only while the account is unchanged
 * @param mostRemembered for how many users at most. 1000, our choice: more than a programme has, a few hundred kilobytes
 * @param longestSession the age at which a session ends, however much it is used. A day, as NIST SP 800-63B-4
 *     has it for AAL2: who signs in each morning is not interrupted
 * @param adminPassword the password of the first administrator under the profile {@code production}. None by default, our
 *     choice: a production system must not start with a password that everybody knows
 */
@ConfigurationProperties("synergies.security")
record SecuritySettings(
        @DefaultValue("5") int maxFailures,
        @DefaultValue("50") int maxFailuresByAddress,
        @DefaultValue("50") int maxRequestsByAddress,
        @DefaultValue("15m") Duration lockDuration,
        @DefaultValue("5m") Duration rememberedFor,
        @DefaultValue("1000") int mostRemembered,
        @DefaultValue("24h") Duration longestSession,
        @DefaultValue("") String adminPassword) {

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "SecuritySettings[maxFailures=%d, lockDuration=%s]".formatted(maxFailures, lockDuration);
    }
}
