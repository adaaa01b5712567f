package fr.synergies.trail.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.Verification;
import fr.synergies.trail.chain.VerificationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Verifies an audit file: its parts and their signature first, then the trail in it. */
public final class FileVerification {

    private FileVerification() {}

    /**
     * The result of a verification.
     *
     * @param key id of the key that signed the file
     * @param damaged names of parts that differ from what was signed, are missing, or were added
     */
    public record Result(String key, List<String> damaged, VerificationReport trail) {

        public boolean intact() {
            return damaged.isEmpty() && trail.intact();
        }
    }

    /**
     * Verifies a file.
     *
     * @param trusted ids of the accepted keys, empty to accept whichever key signed the file, and the accepted authorities
     * @throws IOException if it is not an audit file
     */
    public static Result of(Path path, Verification.Trust trusted) throws IOException {
        try (ZipFile file = new ZipFile(path.toFile())) {
            FileTrail trail = new FileTrail(file);
            byte[] content = bytes(file, AuditFile.MANIFEST);
            JsonNode manifest = new ObjectMapper().readTree(content);
            String key = manifest.path("key").asText();
            Map<String, String> hashes = hashes(file);
            Set<String> wrong = parts(hashes, manifest.path("parts"));
            wrong.addAll(new FileDocuments(trail).exchanged(hashes));
            List<String> damaged = new ArrayList<>(wrong);
            String signature = new String(bytes(file, AuditFile.SIGNATURE), StandardCharsets.US_ASCII);
            String publicKey = trail.keys().getOrDefault(key, "");
            boolean known = !publicKey.isEmpty() && SealKey.id(publicKey).equals(key);
            if (!known || !SealKey.verifies(publicKey, content, signature)) {
                damaged.add(AuditFile.SIGNATURE);
            } else if (!trusted.keys().isEmpty() && !trusted.keys().contains(key)) {
                damaged.add(AuditFile.MANIFEST);
            }
            Set<String> accepted = trusted.keys().isEmpty() ? Set.of(key) : trusted.keys();
            return new Result(
                    key, damaged, Verification.of(trail, new Verification.Trust(accepted, trusted.authorities())));
        }
    }

    private static Map<String, String> hashes(ZipFile file) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        for (ZipEntry entry : Collections.list(file.entries())) {
            String name = entry.getName();
            if (!name.equals(AuditFile.MANIFEST) && !name.equals(AuditFile.SIGNATURE)) {
                hashes.put(name, hash(file, entry));
            }
        }
        return hashes;
    }

    private static Set<String> parts(Map<String, String> hashes, JsonNode signed) {
        Set<String> damaged = new TreeSet<>(hashes.keySet());
        signed.properties().forEach(part -> {
            if (part.getValue().asText().equals(hashes.get(part.getKey()))) {
                damaged.remove(part.getKey());
            } else {
                damaged.add(part.getKey());
            }
        });
        return damaged;
    }

    private static String hash(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream content = file.getInputStream(entry)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(ZipFile file, String name) throws IOException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            throw new IOException("No audit file: it has no " + name);
        }
        try (InputStream content = file.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }
}
