package fr.synergies.trail.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.synergies.trail.anchor.Anchor;
import fr.synergies.trail.chain.ChainHead;
import fr.synergies.trail.chain.ChainedAct;
import fr.synergies.trail.chain.Seal;
import fr.synergies.trail.chain.SealedHead;
import fr.synergies.trail.chain.StoredDecision;
import fr.synergies.trail.chain.StoredLink;
import fr.synergies.trail.chain.Trail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The trail of an audit file. */
final class FileTrail implements Trail {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final ZipFile file;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ChainHead> heads = new HashMap<>();

    FileTrail(ZipFile file) {
        this.file = file;
        lines(AuditFile.CHAINS, line -> heads.put(text(line, "case"), head(line)));
    }

    @Override
    public void links(Consumer<StoredLink> each) {
        lines(
                AuditFile.ACTS,
                line -> each.accept(new StoredLink(
                        link(line),
                        text(line, "hash"),
                        line.has("reason")
                                ? Optional.of(new StoredLink.SaltedReason(text(line, "salt"), text(line, "reason")))
                                : Optional.empty())));
    }

    @Override
    public Map<String, ChainHead> heads() {
        return heads;
    }

    /** In a file, reasons are part of their acts, so there are no stray ones. */
    @Override
    public List<ActPlace> strayReasons() {
        return List.of();
    }

    /**
     * The signed manifest lists the cases of the file, so that none can be removed from it; other cases occur in the seals only.
     */
    @Override
    public boolean covers(String caseId) {
        return heads.containsKey(caseId);
    }

    @Override
    public void decisions(Consumer<StoredDecision> each) {
        lines(AuditFile.DECISIONS, line -> each.accept(new StoredDecision(json.convertValue(line, VALUES))));
    }

    @Override
    public List<Seal> seals() {
        List<Seal> seals = new ArrayList<>();
        lines(
                AuditFile.SEALS,
                line -> seals.add(new Seal(
                        line.path("number").asInt(),
                        Instant.parse(text(line, "at")),
                        line.path("acts").asLong(),
                        line.path("cases").asInt(),
                        text(line, "root"),
                        text(line, "previous"),
                        text(line, "hash"),
                        text(line, "key"),
                        text(line, "signature"))));
        return seals;
    }

    @Override
    public List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        lines(
                AuditFile.ANCHORS,
                line -> anchors.add(new Anchor(line.path("seal").asInt(), text(line, "token"))));
        return anchors;
    }

    @Override
    public void sealedHeads(Consumer<SealedHead> each) {
        lines(
                AuditFile.SEALED_HEADS,
                line -> each.accept(new SealedHead(line.path("seal").asInt(), head(line))));
    }

    @Override
    public Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        lines(AuditFile.KEYS, line -> keys.put(text(line, "key"), text(line, "publicKey")));
        return keys;
    }

    /** Passes on the lines of a part; none if the part is missing. */
    void lines(String name, Consumer<JsonNode> each) {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            return; // The comparison with the manifest reports that the part is missing.
        }
        try (InputStream content = file.getInputStream(entry);
                BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                each.accept(json.readTree(line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ChainHead head(JsonNode line) {
        return new ChainHead(text(line, "case"), line.path("length").asInt(), text(line, "head"));
    }

    private static ChainedAct link(JsonNode line) {
        return new ChainedAct(
                text(line, "case"),
                line.path("place").asInt(),
                text(line, "previous"),
                Instant.parse(text(line, "at")),
                text(line, "actor"),
                text(line, "groups"),
                text(line, "programme"),
                text(line, "element"),
                text(line, "act"),
                text(line, "outcome"),
                text(line, "facts"),
                text(line, "reasonCommitment"),
                text(line, "verdict"),
                text(line, "rules"),
                line.has("amount") ? Optional.of(new BigDecimal(text(line, "amount"))) : Optional.empty());
    }

    private static String text(JsonNode line, String name) {
        return line.path(name).asText();
    }
}
