package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** Reads the files of requests. */
final class Uploads {

    private static final int LONGEST_NAME = 200;
    private static final int MEGABYTE = 1_000_000;

    private Uploads() {}

    /**
     * Reads the file of a request.
     *
     * @throws Refusal INVALID when the file or its kind is missing, or it is empty or too large
     */
    static AttachedFile read(Optional<MultipartFile> sent, String kind, String subject) {
        MultipartFile file = sent.filter(one -> one.getOriginalFilename() != null
                        && !one.getOriginalFilename().isBlank())
                .orElseThrow(() -> AttachedFile.refused("file", "tasks.document.file-missing"));
        if (kind.isBlank()) {
            throw AttachedFile.refused("kind", "tasks.document.kind-missing");
        }
        if (file.isEmpty()) {
            throw AttachedFile.refused("file", "tasks.document.empty");
        }
        if (file.getSize() > Documents.LARGEST) {
            throw AttachedFile.refused("file", "tasks.document.large", Documents.LARGEST / MEGABYTE);
        }
        try {
            return new AttachedFile(kind.strip(), subject.strip(), plain(file.getOriginalFilename()), file.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_")
                .strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
