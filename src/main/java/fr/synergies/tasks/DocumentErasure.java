package fr.synergies.tasks;

import fr.synergies.trail.Act;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases the content and the name of documents about a person. Their hash, size and kind remain, as does the act that attached them,
 * so that the trail can still be verified.
 */
@Service
public class DocumentErasure {

    private final DocumentRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentErasure(DocumentRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Erases the documents of a case that belong to somebody; those erased before are left alone.
     *
     * @return how many were erased
     */
    @Transactional
    public int erase(String caseId, String programme, Predicate<Document> belonging) {
        List<Document> erased = repository.ofCase(caseId).stream()
                .filter(document -> !document.erased())
                .filter(belonging)
                .toList();
        erased.forEach(document -> {
            repository.erase(document.id(), clock.instant());
            events.publishEvent(Act.in(caseId)
                    .programme(programme)
                    .at(document.element())
                    .did("document-erased")
                    .outcome(document.kind())
                    .changing(Map.of("sha256", document.sha256(), "bytes", document.size()), Map.of())
                    .because("SHA-256 " + document.sha256()));
        });
        return erased.size();
    }
}
