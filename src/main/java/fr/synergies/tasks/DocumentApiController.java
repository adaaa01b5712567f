package fr.synergies.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api")
@Tag(
        name = "Documents",
        description =
                "Files attached to the tasks of a case. Written once; every signed-in user may read, except what is"
                        + " about people whom the user may not know.")
class DocumentApiController {

    private final Documents documents;
    private final DocumentFiles files;

    DocumentApiController(Documents documents, DocumentFiles files) {
        this.documents = documents;
        this.files = files;
    }

    /** A document, without its content. */
    @Schema(name = "Document")
    record Answer(
            String id,
            String caseId,
            String element,
            @Schema(example = "STATUTES") String kind,
            String name,
            String mediaType,
            long size,
            String sha256,
            String author,
            Instant at,

            @Schema(description = "whom it is about; empty for nobody in particular")
            String subject,

            @Schema(description = "when its content and its name were erased")
            Optional<Instant> erasedAt) {

        static Answer of(Document document) {
            return new Answer(
                    document.id(),
                    document.caseId(),
                    document.element(),
                    document.kind(),
                    document.name(),
                    document.mediaType(),
                    document.size(),
                    document.sha256(),
                    document.author(),
                    document.at(),
                    document.subject(),
                    document.erasedAt());
        }
    }

    @PostMapping(path = "/tasks/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Attach a file to a task and so to its case",
            description = "10 MB at most; pdf, docx, odt, xlsx, ods, png, jpg, txt or ics.")
    @ApiResponse(responseCode = "201", description = "the document")
    @ApiResponse(responseCode = "400", description = "`errors` names `file` or `kind`", content = @Content)
    @ApiResponse(responseCode = "403", description = "not a candidate of the task", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown task, or not visible", content = @Content)
    Answer attach(
            @PathVariable String id,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @Parameter(description = "one of the task's `documents`, or `OTHER`") @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(
                            description =
                                    "whom it is about, such as candidate `C3` of a recruitment; empty for nobody in particular")
                    @RequestParam(defaultValue = "")
                    String subject,
            Authentication user,
            Locale locale) {
        return Answer.of(documents.attach(id, Uploads.read(file, kind, subject), TaskUsers.of(user), locale));
    }

    @GetMapping("/cases/{caseId}/documents")
    @Operation(summary = "List the documents of a case, oldest first")
    @ApiResponse(responseCode = "200", description = "the documents; one that was erased has no name")
    @ApiResponse(responseCode = "403", description = "about people whom the user may not know", content = @Content)
    List<Answer> list(@PathVariable String caseId) {
        return documents.readable(caseId).stream().map(Answer::of).toList();
    }

    @GetMapping("/cases/{caseId}/documents/{documentId}")
    @Operation(summary = "Download a document")
    @ApiResponse(responseCode = "200", description = "the file, as an attachment")
    @ApiResponse(responseCode = "403", description = "about people whom the user may not know", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "the case has no such document, or it was erased",
            content = @Content)
    ResponseEntity<byte[]> download(@PathVariable String caseId, @PathVariable String documentId) {
        return files.download(caseId, documentId);
    }
}
