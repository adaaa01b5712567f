package fr.synergies.tasks;

import fr.synergies.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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

    @PostMapping("/tasks/{id}/documents")
    String attach(
            @PathVariable String id,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String subject,
            Authentication user,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        TaskUser worker = TaskUsers.of(user);
        TaskView task = list.find(id, worker, locale);
        try {
            Document attached = documents.attach(id, AttachedFile.of(file, kind, subject), worker, locale);
            next.addFlashAttribute("notice", pages.text("tasks.document.notice", locale, attached.name()));
            return "redirect:/tasks/" + id;
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", pages.sentence(refusal, locale));
            pages.task(task, worker, model);
            return "tasks/task";
        }
    }

    @GetMapping("/cases/{caseId}/documents/{documentId}")
    ResponseEntity<byte[]> download(@PathVariable String caseId, @PathVariable String documentId) {
        return files.download(caseId, documentId);
    }
}
