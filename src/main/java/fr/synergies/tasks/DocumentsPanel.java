package fr.synergies.tasks;

import fr.synergies.casefile.CasePanel;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Panel on the page of a case: the documents attached to its tasks. */
@Component
class DocumentsPanel implements CasePanel {

    private final Documents documents;
    private final Clock clock;

    DocumentsPanel(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public boolean shows(String caseId) {
        return !documents.shown(caseId).isEmpty();
    }

    @Override
    public String fragment() {
        return "tasks/documents :: panel";
    }

    @Override
    public Map<String, Object> model(String caseId) {
        return Map.of("documents", documents.shown(caseId), "zone", clock.getZone());
    }
}
