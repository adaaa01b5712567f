package fr.synergies.trail.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.trail.chain.ChainHead;
import fr.synergies.trail.chain.Proof;
import fr.synergies.trail.chain.Seal;
import fr.synergies.trail.chain.SealKey;
import fr.synergies.trail.chain.StoredLink;
import fr.synergies.trail.chain.Trail;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an audit file part by part while the trail is read; only the hashes of the parts are held in memory. */
public final class AuditFileWriter {

    private static final byte[] END = {'\n'};

    private final ObjectMapper json = new ObjectMapper();
    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new TreeMap<>();

    public AuditFileWriter(OutputStream target) {
        this.zip = new ZipOutputStream(target);
    }

    /** Writes the lines of a part. */
    interface Lines {
        void to(Line line);
    }

    /** Takes one line. */
    interface Line {
        void write(Map<String, Object> values);
    }

    /**
     * Writes a trail.
     *
     * @param key signs the file: its public part is among the keys even if it has not made a seal yet
     */
    public void trail(Trail trail, SealKey key) throws IOException {
        lines(AuditFile.ACTS, line -> trail.links(link -> line.write(act(link))));
        lines(AuditFile.DECISIONS, line -> trail.decisions(decision -> line.write(decision.content())));
        lines(AuditFile.CHAINS, line -> new TreeMap<>(trail.heads()).values().forEach(head -> line.write(head(head))));
        lines(AuditFile.SEALS, line -> trail.seals().forEach(seal -> line.write(seal(seal))));
        lines(
                AuditFile.SEALED_HEADS,
                line -> trail.sealedHeads(each -> {
                    Map<String, Object> values = head(each.head());
                    values.put("seal", each.seal());
                    line.write(values);
                }));
        lines(
                AuditFile.ANCHORS,
                line -> trail.anchors()
                        .forEach(anchor -> line.write(Map.of("seal", anchor.seal(), "token", anchor.token()))));
        Map<String, String> keys = new TreeMap<>(trail.keys());
        keys.put(key.id(), key.publicKey());
        lines(
                AuditFile.KEYS,
                line -> keys.forEach((id, publicKey) -> line.write(Map.of("key", id, "publicKey", publicKey))));
    }

    public void text(String name, String text) throws IOException {
        part(name, target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds the part of another module. */
    void add(AuditFilePart part, SortedSet<String> cases) throws IOException {
        part.write(cases, (name, content) -> part(checked(name), content::to));
    }

    private static String checked(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/")).contains("..");
        if (leadsOut || name.isBlank()) {
            throw new IllegalArgumentException("No name of a part: " + name);
        }
        return name;
    }

    /** Completes the file with its manifest and the signature over it, which covers all parts. */
    public void end(Map<String, Object> scope, SealKey key) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>(scope);
        manifest.put("format", 1);
        manifest.put("key", key.id());
        manifest.put("parts", new TreeMap<>(hashes));
        byte[] content = Proof.canonical(manifest);
        part(AuditFile.MANIFEST, target -> target.write(content));
        text(AuditFile.SIGNATURE, key.sign(content));
        zip.finish();
    }

    private void lines(String name, Lines lines) throws IOException {
        part(
                name,
                target -> lines.to(values -> {
                    try {
                        target.write(json.writeValueAsBytes(values));
                        target.write(END);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }));
    }

    private void part(String name, Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream open = new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() {
                    // The part ends, not the file.
                }
            };
            writing.to(new DigestOutputStream(open, digest));
            hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        zip.closeEntry();
    }

    private interface Writing {
        void to(OutputStream target) throws IOException;
    }

    private static Map<String, Object> act(StoredLink stored) {
        Map<String, Object> values = stored.link().content();
        values.put("hash", stored.hash());
        stored.reason().ifPresent(reason -> {
            values.put("salt", reason.salt());
            values.put("reason", reason.text());
        });
        return values;
    }

    private static Map<String, Object> head(ChainHead head) {
        Map<String, Object> values = new TreeMap<>();
        values.put("case", head.caseId());
        values.put("length", head.length());
        values.put("head", head.head());
        return values;
    }

    private static Map<String, Object> seal(Seal seal) {
        Map<String, Object> values = seal.content();
        values.put("hash", seal.hash());
        values.put("signature", seal.signature());
        return values;
    }
}
