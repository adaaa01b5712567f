package fr.synergies.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * A file attached to a task, and thereby to its case.
 *
 * @param element id of the user task in the process diagram
 * @param kind what it is, such as {@code STATUTES}
 * @param name the file name
 * @param mediaType derived from the file extension, never from what the browser sent
 * @param size in bytes
 * @param sha256 of its content, 64 hexadecimal digits
 * @param author the user who attached it
 * @param subject the reference of the person whom it is about, such as {@code C3}; empty if it is about nobody in particular
 * @param erasedAt when its content and its name were erased
 */
public record Document(
        String id,
        String caseId,
        String taskId,
        String element,
        String kind,
        String name,
        String mediaType,
        long size,
        String sha256,
        String author,
        Instant at,
        String subject,
        Optional<Instant> erasedAt) {

    /** Whether its content and its name are gone. */
    public boolean erased() {
        return erasedAt.isPresent();
    }

    /** The size in units people read: bytes, kilobytes or megabytes. */
    public String readableSize() {
        if (size < 1_000) {
            return size + " o";
        }
        return size < 1_000_000 ? (size + 500) / 1_000 + " ko" : (size + 500_000) / 1_000_000 + " Mo";
    }
}
