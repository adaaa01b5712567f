package fr.synergies.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret part of a link that opens something without an account: 256 random bits. Its hash is stored without salt or stretching,
 * which protect guessable secrets only, as for the tokens of the API.
 *
 * @param text as it stands in the link
 */
public record LinkToken(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkToken random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What somebody sent as a token. */
    public static LinkToken of(String text) {
        return new LinkToken(text);
    }

    /** What is stored of it: SHA-256 in hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The secret is not for logs. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
