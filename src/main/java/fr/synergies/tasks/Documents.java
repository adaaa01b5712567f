package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.AttachedDocuments;
import fr.synergies.trail.Act;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of the cases. Users who may work on a task can attach documents to it; every signed-in user can read them. A task
 * starts without documents, as it starts with an empty form: what was attached when the same step was done before does not count.
 */
@Service
public class Documents implements AttachedDocuments {

    /** Maximum size of a document in bytes: 10 MB. */
    static final int LARGEST = 10_000_000;

    /** The kind that every task accepts, in addition to those required by its diagram. */
    static final String OTHER = "OTHER";

    private final DocumentRepository repository;
    private final TaskWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(DocumentRepository repository, TaskWork work, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** The documents of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> of(String caseId) {
        return repository.ofCase(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> kinds(String taskId) {
        return repository.ofTask(taskId).stream().map(Document::kind).collect(Collectors.toSet());
    }

    /**
     * One document of a case.
     *
     * @throws Refusal NOT_FOUND when the case has no such document
     */
    @Transactional(readOnly = true)
    public Document find(String caseId, String id) {
        return repository.find(caseId, id).orElseThrow(() -> Refusal.notFound("tasks.document.unknown"));
    }

    /** The content of a document. */
    @Transactional(readOnly = true)
    byte[] content(Document document) {
        return repository.content(document.id());
    }

    /**
     * Attaches a file to a task.
     *
     * @throws Refusal as for completing the task, or INVALID saying what is wrong with the file
     */
    @Transactional
    Document attach(String taskId, AttachedFile file, TaskUser worker, Locale locale) {
        TaskView task = work.workable(taskId, worker, locale);
        if (!OTHER.equals(file.kind()) && !task.documents().contains(file.kind())) {
            throw Refusal.invalid(Violation.of("kind", "tasks.document.kind", String.join(", ", kinds(task))));
        }
        DocumentType type = file.type();
        Document document = new Document(
                UUID.randomUUID().toString(),
                task.caseId(),
                task.id(),
                task.element(),
                file.kind(),
                file.name(),
                type.mediaType(),
                file.content().length,
                sha256(file.content()),
                worker.id(),
                clock.instant());
        repository.add(document, file.content());
        events.publishEvent(Act.in(task.caseId())
                .programme(task.programme())
                .at(task.element())
                .did("document-attached")
                .outcome(document.kind())
                .changing(Map.of(), Map.of("sha256", document.sha256(), "bytes", document.size()))
                .because(document.name() + " (SHA-256 " + document.sha256() + ")"));
        return document;
    }

    /** The kinds of documents that a task accepts. */
    static List<String> kinds(TaskView task) {
        return java.util.stream.Stream.concat(task.documents().stream(), java.util.stream.Stream.of(OTHER))
                .toList();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
