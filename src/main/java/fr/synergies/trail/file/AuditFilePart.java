package fr.synergies.trail.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedSet;

/**
 * What another module adds to audit files, such as documents or rule sets. Every bean of this type is called, in the order of the
 * beans, in the transaction in which the trail is read. Each part is hashed, and the hashes are signed with the file.
 */
public interface AuditFilePart {

    /** Adds the content that belongs to these cases. */
    void write(SortedSet<String> cases, Target target) throws IOException;

    /** The file being written. */
    interface Target {

        /**
         * Adds a part.
         *
         * @param name its path in the file, such as {@code documents/case/name.pdf}; unique in the file
         * @throws IllegalArgumentException if the name is a path that leads out of the file
         */
        void add(String name, Content content) throws IOException;
    }

    /** Writes the content of a part, piece by piece if it may be large. */
    interface Content {
        void to(OutputStream target) throws IOException;
    }

    /** The name without characters that are not allowed in a path. */
    static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return plain.startsWith(".") ? "_" + plain : plain;
    }
}
