package fr.synergies.trail.file;

import com.fasterxml.jackson.databind.JsonNode;
import fr.synergies.trail.chain.StoredLink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the documents of an audit file with the acts that attached them: a document that was replaced in the database before
 * the file was taken matches the hash signed by the file, but not the one in its act. One that was erased has an act that says so.
 */
final class FileDocuments {

    private static final String ATTACHED = "document-attached";
    private static final String ERASED = "document-erased";

    private final FileTrail trail;

    /** Reasons of the acts, by case. */
    private final Map<String, Set<String>> attached = new HashMap<>();

    private final Map<String, Set<String>> erased = new HashMap<>();

    /** Cases in which the reason of an act that attached a document was erased: it no longer states which document it was. */
    private final Set<String> silent = new HashSet<>();

    FileDocuments(FileTrail trail) {
        this.trail = trail;
    }

    /**
     * The documents that differ from what was attached, or were removed without an act that says so.
     *
     * @param hashes hashes of the parts of the file, by name
     */
    Set<String> exchanged(Map<String, String> hashes) {
        Set<String> exchanged = new TreeSet<>();
        trail.lines(AuditFile.DOCUMENTS, document -> {
            if (attached.isEmpty() && silent.isEmpty()) {
                trail.links(this::read);
            }
            if (!genuine(document, hashes)) {
                exchanged.add(document.path("part")
                        .asText("documents/" + document.path("id").asText()));
            }
        });
        return exchanged;
    }

    private void read(StoredLink stored) {
        String caseId = stored.link().caseId();
        Optional<String> reason = stored.reason().map(StoredLink.SaltedReason::text);
        if (ATTACHED.equals(stored.link().act())) {
            reason.ifPresentOrElse(text -> add(attached, caseId, text), () -> silent.add(caseId));
        } else if (ERASED.equals(stored.link().act())) {
            reason.ifPresent(text -> add(erased, caseId, text));
        }
    }

    private boolean genuine(JsonNode document, Map<String, String> hashes) {
        String hash = document.path("sha256").asText();
        String caseId = document.path("case").asText();
        boolean there = document.has("part")
                ? hash.equals(hashes.get(document.path("part").asText()))
                : mentioned(erased, caseId, hash);
        return there && (mentioned(attached, caseId, hash) || silent.contains(caseId));
    }

    private static void add(Map<String, Set<String>> reasons, String caseId, String reason) {
        reasons.computeIfAbsent(caseId, none -> new HashSet<>()).add(reason);
    }

    private static boolean mentioned(Map<String, Set<String>> reasons, String caseId, String hash) {
        return reasons.getOrDefault(caseId, Set.of()).stream().anyMatch(reason -> reason.contains(hash));
    }
}
