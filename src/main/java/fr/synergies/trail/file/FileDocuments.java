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
 * the file was taken matches the hash signed by the file, but not the one in its act.
 */
final class FileDocuments {

    private static final String ATTACHED = "document-attached";

    private final FileTrail trail;

    FileDocuments(FileTrail trail) {
        this.trail = trail;
    }

    /**
     * The documents that differ from what was attached.
     *
     * @param hashes hashes of the parts of the file, by name
     */
    Set<String> exchanged(Map<String, String> hashes) {
        Map<String, Set<String>> told = new HashMap<>();
        Set<String> silent = new HashSet<>();
        Set<String> exchanged = new TreeSet<>();
        trail.lines(AuditFile.DOCUMENTS, document -> {
            if (told.isEmpty() && silent.isEmpty()) {
                trail.links(stored -> read(stored, told, silent));
            }
            if (!genuine(document, hashes, told, silent)) {
                exchanged.add(document.path("part").asText());
            }
        });
        return exchanged;
    }

    private static void read(StoredLink stored, Map<String, Set<String>> told, Set<String> silent) {
        if (ATTACHED.equals(stored.link().act())) {
            Optional<String> reason = stored.reason().map(StoredLink.SaltedReason::text);
            reason.ifPresentOrElse(
                    text -> told.computeIfAbsent(stored.link().caseId(), none -> new HashSet<>())
                            .add(text),
                    () -> silent.add(stored.link().caseId()));
        }
    }

    private static boolean genuine(
            JsonNode document, Map<String, String> hashes, Map<String, Set<String>> told, Set<String> silent) {
        String hash = document.path("sha256").asText();
        String caseId = document.path("case").asText();
        boolean committed = told.getOrDefault(caseId, Set.of()).stream().anyMatch(reason -> reason.contains(hash));
        // If a reason was erased, the act no longer states which document it was.
        return hash.equals(hashes.get(document.path("part").asText())) && (committed || silent.contains(caseId));
    }
}
