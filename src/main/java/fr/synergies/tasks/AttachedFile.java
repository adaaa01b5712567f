package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file, with a name that is safe to display and to save under. */
record AttachedFile(String kind, String subject, String name, byte[] content) {

    private static final int LONGEST_NAME = 200;
    private static final int MEGABYTE = 1_000_000;

    /**
     * Reads the file of a request.
     *
     * @throws Refusal INVALID when the file or its kind is missing, or it is empty or too large
     */
    static AttachedFile of(Optional<MultipartFile> sent, String kind, String subject) {
        MultipartFile file = sent.filter(one -> one.getOriginalFilename() != null
                        && !one.getOriginalFilename().isBlank())
                .orElseThrow(() -> refused("file", "tasks.document.file-missing"));
        if (kind.isBlank()) {
            throw refused("kind", "tasks.document.kind-missing");
        }
        if (file.isEmpty()) {
            throw refused("file", "tasks.document.empty");
        }
        if (file.getSize() > Documents.LARGEST) {
            throw refused("file", "tasks.document.large", Documents.LARGEST / MEGABYTE);
        }
        try {
            return new AttachedFile(kind.strip(), subject.strip(), plain(file.getOriginalFilename()), file.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The type of the file.
     *
     * @throws Refusal INVALID when the type is not accepted, or the content does not match the name
     */
    DocumentType type() {
        DocumentType type = DocumentType.named(name)
                .orElseThrow(() -> refused("file", "tasks.document.type", DocumentType.endings("", ", ")));
        if (!type.fits(content)) {
            throw refused("file", "tasks.document.content", name);
        }
        return type;
    }

    private static String plain(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_")
                .strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static Refusal refused(String field, String code, Object... arguments) {
        return Refusal.invalid(Violation.of(field, code, arguments));
    }
}
