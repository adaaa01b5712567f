package fr.synergies.tasks;

import java.time.Instant;

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
        Instant at) {

    /** The size in units people read: bytes, kilobytes or megabytes. */
    public String readableSize() {
        if (size < 1_000) {
            return size + " o";
        }
        return size < 1_000_000 ? (size + 500) / 1_000 + " ko" : (size + 500_000) / 1_000_000 + " Mo";
    }
}
