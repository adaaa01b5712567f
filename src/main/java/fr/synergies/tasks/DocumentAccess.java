package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose documents the signed-in user may list and read. */
@Component
class DocumentAccess {

    private final ObjectProvider<PersonalDocuments> personal;

    DocumentAccess(ObjectProvider<PersonalDocuments> personal) {
        this.personal = personal;
    }

    boolean hidden(String caseId) {
        return concerning(caseId).anyMatch(documents -> !documents.readable());
    }

    /** @throws Refusal FORBIDDEN if the user may not know the people whom the case is about */
    void check(String caseId) {
        if (hidden(caseId)) {
            throw Refusal.forbidden("tasks.document.hidden");
        }
    }

    boolean personal(String caseId) {
        return concerning(caseId).findAny().isPresent();
    }

    List<String> subjects(String caseId) {
        return concerning(caseId)
                .flatMap(documents -> documents.subjects(caseId).stream())
                .toList();
    }

    private Stream<PersonalDocuments> concerning(String caseId) {
        return personal.stream().filter(documents -> documents.concern(caseId));
    }
}
