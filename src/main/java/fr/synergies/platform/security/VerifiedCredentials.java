package fr.synergies.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names and passwords that were verified a short time ago, so that a program that sends them with each call does not pay for BCrypt
 * each time. Kept is an HMAC of both and of the account as the database has it, under a key that lives in this process only. Each
 * call reads the account again: a new password, a group joined or left, a lock or a deletion, made on whichever node and by whichever
 * way, gives another HMAC, and the password is hashed again.
 */
@Component
class VerifiedCredentials {

    private static final String HMAC = "HmacSHA256";

    private final JdbcClient jdbc;
    private final SecretKey key;
    private final Cache<String, byte[]> proofs;

    VerifiedCredentials(JdbcClient jdbc, Clock clock, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.key = newKey();
        this.proofs = Caffeine.newBuilder()
                .expireAfterWrite(settings.rememberedFor())
                .maximumSize(settings.mostRemembered())
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    /**
     * What somebody claims, bound to the account as it is now. It is made before the password is checked: where the account changes
     * meanwhile, what is then remembered holds for nobody.
     */
    Claim claim(String name, String password) {
        List<List<String>> account = jdbc.sql("select u.PWD_, u.SALT_, u.LOCK_EXP_TIME_, m.GROUP_ID_ from ACT_ID_USER u"
                        + " left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_ where u.ID_ = ? order by m.GROUP_ID_")
                .param(name)
                .query(VerifiedCredentials::texts)
                .list();
        return new Claim(
                name,
                hmac(Stream.concat(Stream.of(name, password), account.stream().flatMap(List::stream))));
    }

    boolean contains(Claim claim) {
        byte[] proof = proofs.getIfPresent(claim.name());
        return proof != null && MessageDigest.isEqual(proof, claim.proof());
    }

    void remember(Claim verified) {
        proofs.put(verified.name(), verified.proof());
    }

    void forget(String name) {
        proofs.invalidate(name);
    }

    private static SecretKey newKey() {
        try {
            return KeyGenerator.getInstance(HMAC).generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    private byte[] hmac(Stream<String> texts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            texts.map(text -> text.getBytes(StandardCharsets.UTF_8)).forEach(bytes -> {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip()); // no two lists read alike
                mac.update(bytes);
            });
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    private static List<String> texts(ResultSet row, int number) throws SQLException {
        return List.of(
                String.valueOf(row.getString(1)),
                String.valueOf(row.getString(2)),
                String.valueOf(row.getString(3)),
                String.valueOf(row.getString(4)));
    }

    /** A name, and an HMAC of it, of the password that came with it and of the account. */
    record Claim(String name, byte[] proof) {}
}
