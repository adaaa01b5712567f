package fr.synergies.trail.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** The functions that the proof of the trail is built on: canonical JSON (RFC 8785) and SHA-256, in lower-case hexadecimal. */
public final class Proof {

    /** Placeholder for the hash before the first one. */
    static final String NOTHING = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Proof() {}

    /** The canonical representation of these values as bytes. */
    public static byte[] canonical(Map<String, Object> values) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(values)).getEncodedUTF8();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String hash(byte[]... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The commitment to a text: without the salt, the text cannot be found out, even by trying likely ones. */
    static String commitment(String salt, String text) {
        return text.isEmpty() ? "" : hash(HexFormat.of().parseHex(salt), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The instant at the precision of the databases: to the microsecond. */
    public static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(kept(instant));
    }
}
