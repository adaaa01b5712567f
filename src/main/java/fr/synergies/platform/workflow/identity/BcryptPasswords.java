package fr.synergies.platform.workflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * BCrypt as the engine's password hash. The engine passes the password followed by its own salt. BCrypt uses only the first 72
 * bytes, which would truncate long passwords and that salt, so the text is first hashed with SHA-256 (44 characters of Base64,
 * hence also free of the NUL bytes at which BCrypt implementations stop).
 */
@Component
class BcryptPasswords implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt;

    /** @param strength the logarithm to the base two of the number of rounds; 10 is Spring Security's default */
    BcryptPasswords(@Value("${synergies.security.bcrypt-strength:10}") int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(condensed(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(condensed(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "BCRYPT-SHA256";
    }

    private static String condensed(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
