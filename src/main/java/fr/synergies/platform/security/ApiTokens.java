package fr.synergies.platform.security;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.security.ApiTokenChanged.Change;
import fr.synergies.platform.workflow.identity.UserDeleted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens with which programs call the API for a user, so that no password stands in a script. A token is 256 random bits; its hash is
 * kept without salt or stretching, which protect guessable secrets only.
 */
@Service
class ApiTokens {

    /** How a token begins, so that people and secret scanners recognize one. */
    static final String PREFIX = "syn_";

    /** Longest validity in days, our choice: a forgotten token ends within a year. */
    static final int LONGEST = 365;

    private static final int BYTES = 32;
    static final int LONGEST_NAME = 100;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApiTokens(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes a token and returns it; it cannot be read again.
     *
     * @param name what it is for
     * @param days how long it is valid
     * @throws Refusal INVALID if the name is missing or too long, or the days are not 1 to 365
     */
    @Transactional
    public String create(String user, String name, int days) {
        check(name.strip(), days);
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        jdbc.sql("insert into api_token (id, user_id, name, hash, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        user,
                        name.strip(),
                        hash(token),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofDays(days))))
                .update();
        events.publishEvent(new ApiTokenChanged(user, name.strip(), Change.CREATED));
        return token;
    }

    /** The tokens of a user, the latest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(String user) {
        return jdbc.sql("select * from api_token where user_id = ? order by created_at desc, id")
                .param(user)
                .query(ApiToken.class)
                .list();
    }

    /**
     * Revokes a token of a user; a token that is revoked already stays so.
     *
     * @throws Refusal NOT_FOUND if the user has no such token
     */
    @Transactional
    public void revoke(String user, String id) {
        ApiToken token = of(user).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("security.token.unknown"));
        if (token.revokedAt().isEmpty()) {
            jdbc.sql("update api_token set revoked_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
            events.publishEvent(new ApiTokenChanged(user, token.name(), Change.REVOKED));
        }
    }

    /** The user whose valid token this is. */
    @Transactional
    public Optional<String> userOf(String token) {
        Instant now = clock.instant();
        Optional<String> user = jdbc.sql(
                        "select user_id from api_token where hash = ? and revoked_at is null and expires_at > ?")
                .params(hash(token), Timestamp.from(now))
                .query(String.class)
                .optional();
        Timestamp today = Timestamp.from(now.truncatedTo(ChronoUnit.DAYS));
        user.ifPresent(known -> jdbc.sql(
                        "update api_token set used_at = ? where hash = ? and (used_at is null or used_at < ?)")
                .params(today, hash(token), today)
                .update());
        return user;
    }

    /** The tokens go with their user: somebody else may be given the name. */
    @EventListener
    @Transactional
    public void deleted(UserDeleted event) {
        jdbc.sql("delete from api_token where user_id = ?").param(event.user()).update();
    }

    private static void check(String name, int days) {
        List<Violation> wrong = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            wrong.add(Violation.of("name", "security.token.name", LONGEST_NAME));
        }
        if (days < 1 || days > LONGEST) {
            wrong.add(Violation.of("days", "security.token.days", LONGEST));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
