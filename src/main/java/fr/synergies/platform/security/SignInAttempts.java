package fr.synergies.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins by user name and by client address. Unknown names are counted too, so that a lock does not reveal whether a name
 * exists. An attempt for a name is counted before its password is checked, and forgiven when the password is right: of guesses that
 * arrive together, on however many nodes, no more are checked than of guesses that arrive one by one.
 */
@Component
class SignInAttempts {

    /** What is locked after too many failures. */
    enum Kind {
        /** A user name: failures in a row, forgotten after a success or a day without another. */
        NAME,
        /** A client address: failures for any name since the first, however many succeed meanwhile. */
        ADDRESS
    }

    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecuritySettings settings;

    SignInAttempts(JdbcClient jdbc, Clock clock, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    boolean locked(String name, String address) {
        return jdbc.sql("select count(*) from sign_in_attempt where locked_until > ?"
                                + " and (kind = 'NAME' and name = ? or kind = 'ADDRESS' and name = ?)")
                        .params(now(), name, address)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Counts an attempt whose outcome is not known yet; returns whether it may be made. */
    boolean begin(String name) {
        forget();
        count(Kind.NAME, name);
        return jdbc.sql("select failures from sign_in_attempt where kind = 'NAME' and name = ?")
                        .param(name)
                        .query(Integer.class)
                        .optional()
                        .orElse(1)
                <= settings.maxFailures();
    }

    /** The attempt that began has failed; returns whether this locks the name. */
    boolean failed(String name) {
        return lock(Kind.NAME, name, settings.maxFailures());
    }

    /** Counts a failure from an address; returns whether this locks the address. */
    boolean failedFrom(String address) {
        count(Kind.ADDRESS, address);
        return lock(Kind.ADDRESS, address, settings.maxFailuresByAddress());
    }

    void succeeded(String name) {
        jdbc.sql("delete from sign_in_attempt where kind = 'NAME' and name = ?")
                .param(name)
                .update();
    }

    private void forget() {
        OffsetDateTime now = now();
        jdbc.sql("delete from sign_in_attempt where locked_until <= ? or kind = 'NAME' and last_failure < ?"
                        + " or kind = 'ADDRESS' and locked_until is null and first_failure <= ?")
                .params(now, now.minus(MEMORY), now.minus(settings.lockDuration()))
                .update();
    }

    private boolean lock(Kind kind, String name, int most) {
        return jdbc.sql("update sign_in_attempt set locked_until = ? where kind = ? and name = ? and failures >= ?"
                                + " and locked_until is null")
                        .params(now().plus(settings.lockDuration()), kind.name(), name, most)
                        .update()
                > 0;
    }

    private void count(Kind kind, String name) {
        if (increment(kind, name) > 0) {
            return;
        }
        try {
            OffsetDateTime now = now();
            jdbc.sql("insert into sign_in_attempt (kind, name, failures, first_failure, last_failure)"
                            + " values (?, ?, 1, ?, ?)")
                    .params(kind.name(), name, now, now)
                    .update();
        } catch (DuplicateKeyException simultaneous) {
            increment(kind, name);
        }
    }

    private int increment(Kind kind, String name) {
        return jdbc.sql(
                        "update sign_in_attempt set failures = failures + 1, last_failure = ? where kind = ? and name = ?")
                .params(now(), kind.name(), name)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
