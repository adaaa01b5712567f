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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of the cases. Users who may work on a task can attach documents to it; every signed-in user can
 * read them, except those about people whom the user may not know ({@link PersonalDocuments}). A task
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
    private final DocumentAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            DocumentRepository repository,
            TaskWork work,
            DocumentAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.work = work;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The documents of a case, oldest first, whoever asks. */
    @Transactional(readOnly = true)
    public List<Document> of(String caseId) {
        return repository.ofCase(caseId);
    }

    /**
     * The documents of a case for the signed-in user, oldest first.
     *
     * @throws Refusal FORBIDDEN if they are about people whom the user may not know
     */
    @Transactional(readOnly = true)
    List<Document> readable(String caseId) {
        access.check(caseId);
        return repository.ofCase(caseId);
    }

    /** The documents of a case that are shown to the signed-in user. */
    @Transactional(readOnly = true)
    List<Document> shown(String caseId) {
        return access.hidden(caseId) ? List.of() : repository.ofCase(caseId);
    }

    /** The references of the people whom a document of the case can be about. */
    @Transactional(readOnly = true)
    List<String> subjects(String caseId) {
        return access.subjects(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> kinds(String taskId) {
        return repository.ofTask(taskId).stream().map(Document::kind).collect(Collectors.toSet());
    }

    /**
     * One document of a case.
     *
     * @throws Refusal NOT_FOUND when the case has no such document, or it was erased; FORBIDDEN when it is about people whom the
     *     signed-in user may not know
     */
    @Transactional(readOnly = true)
    public Document find(String caseId, String id) {
        access.check(caseId);
        Document found = repository.find(caseId, id).orElseThrow(() -> Refusal.notFound("tasks.document.unknown"));
        if (found.erased()) {
            throw Refusal.notFound("tasks.document.erased");
        }
        return found;
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
        if (!file.subject().isEmpty() && !access.subjects(task.caseId()).contains(file.subject())) {
            throw Refusal.invalid(Violation.of(
                    "subject", "tasks.document.subject.unknown", String.join(", ", access.subjects(task.caseId()))));
        }
        Document document = document(task, file, worker);
        repository.add(document, file.content());
        tell(document, task);
        return document;
    }

    private Document document(TaskView task, AttachedFile file, TaskUser worker) {
        DocumentType type = file.type();
        return new Document(
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
                clock.instant(),
                file.subject(),
                Optional.empty());
    }

    /** The trail is read by more people than a document about a person, whose file name may well be the person's. */
    private void tell(Document document, TaskView task) {
        String named = access.personal(task.caseId()) ? document.id() : document.name();
        events.publishEvent(Act.in(task.caseId())
                .programme(task.programme())
                .at(task.element())
                .did("document-attached")
                .outcome(document.kind())
                .changing(Map.of(), Map.of("sha256", document.sha256(), "bytes", document.size()))
                .because(named + " (SHA-256 " + document.sha256() + ")"));
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
