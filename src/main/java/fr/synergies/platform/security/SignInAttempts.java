package fr.synergies.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Consecutive failed sign-ins by user name. Unknown names are counted too, so that a lock does not reveal whether a name exists.
 * A series without a failure for a day is forgotten.
 */
@Component
class SignInAttempts {

    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecuritySettings settings;

    SignInAttempts(JdbcClient jdbc, Clock clock, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    boolean locked(String name) {
        return jdbc.sql("select count(*) from sign_in_attempt where name = ? and locked_until > ?")
                        .params(name, now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Counts one more failure; returns whether it locks the name. */
    boolean failed(String name) {
        OffsetDateTime now = now();
        jdbc.sql("delete from sign_in_attempt where last_failure < ? or locked_until <= ?")
                .params(now.minus(MEMORY), now)
                .update();
        if (increment(name, now) == 0) {
            insertOrIncrement(name, now);
        }
        return jdbc.sql("update sign_in_attempt set locked_until = ? where name = ? and failures >= ?"
                                + " and locked_until is null")
                        .params(now.plus(settings.lockDuration()), name, settings.maxFailures())
                        .update()
                > 0;
    }

    void succeeded(String name) {
        jdbc.sql("delete from sign_in_attempt where name = ?").param(name).update();
    }

    private void insertOrIncrement(String name, OffsetDateTime now) {
        try {
            jdbc.sql("insert into sign_in_attempt (name, failures, last_failure) values (?, 1, ?)")
                    .params(name, now)
                    .update();
        } catch (DuplicateKeyException e) {
            increment(name, now);
        }
    }

    private int increment(String name, OffsetDateTime now) {
        return jdbc.sql("update sign_in_attempt set failures = failures + 1, last_failure = ? where name = ?")
                .params(now, name)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
