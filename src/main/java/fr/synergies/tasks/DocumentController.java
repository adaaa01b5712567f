package fr.synergies.tasks;

import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Uploads files on the page of a task and serves them for download. */
@Controller
class DocumentController {

    private final Documents documents;
    private final DocumentFiles files;
    private final TaskList list;
    private final TaskPages pages;

    DocumentController(Documents documents, DocumentFiles files, TaskList list, TaskPages pages) {
        this.documents = documents;
        this.files = files;
        this.list = list;
        this.pages = pages;
    }

    /** What the document is; its file is not a field that can be shown again. */
    @FieldLabels("tasks.document.field.")
    record Attachment(String kind, String subject) {}

    @PostMapping("/tasks/{id}/documents")
    String attach(
            @PathVariable String id,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @FormName("document") PostedForm<Attachment> form,
            Authentication user,
            Locale locale,
            Model model) {
        TaskUser worker = TaskUsers.of(user);
        TaskView task = list.find(id, worker, locale);
        return form.submit(
                        sent -> documents.attach(id, Uploads.read(file, sent.kind(), sent.subject()), worker, locale))
                .notice("tasks.document.notice", attached -> List.of(attached.name()))
                .redirectTo("/tasks/{id}")
                .orShowAgain(() -> {
                    pages.fresh(task, worker, model);
                    return "tasks/task";
                });
    }

    @GetMapping("/cases/{caseId}/documents/{documentId}")
    ResponseEntity<byte[]> download(@PathVariable String caseId, @PathVariable String documentId) {
        return files.download(caseId, documentId);
    }
}
