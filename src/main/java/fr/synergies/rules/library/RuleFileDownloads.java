package fr.synergies.rules.library;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Serves rule sets and their files for download. */
@Component
class RuleFileDownloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final RuleSetLibrary library;

    RuleFileDownloads(RuleSetLibrary library) {
        this.library = library;
    }

    /** One file, as stored. */
    ResponseEntity<byte[]> file(String version, String path) {
        String text = library.text(version, path);
        return attachment(path.replace('/', '-'))
                .contentType(path.endsWith(".csv") ? CSV : TEXT)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All files as a ZIP. */
    ResponseEntity<StreamingResponseBody> zip(String version) {
        library.set(version);
        return attachment("rules-" + version + ".zip")
                .contentType(MediaType.valueOf("application/zip"))
                .body(out -> library.zip(version, out));
    }

    private static ResponseEntity.BodyBuilder attachment(String name) {
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
