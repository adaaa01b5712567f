package fr.synergies.tasks;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Serves a document as a download: browsers neither display it nor guess its type. */
@Component
class DocumentFiles {

    private final Documents documents;

    DocumentFiles(Documents documents) {
        this.documents = documents;
    }

    ResponseEntity<byte[]> download(String caseId, String id) {
        Document document = documents.find(caseId, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.content(document));
    }
}
