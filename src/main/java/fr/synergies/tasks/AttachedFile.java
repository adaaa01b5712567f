package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;

/** An uploaded file, with a name that is safe to display and to save under. */
record AttachedFile(String kind, String subject, String name, byte[] content) {

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

    static Refusal refused(String field, String code, Object... arguments) {
        return Refusal.invalid(Violation.of(field, code, arguments));
    }
}
