package fr.synergies.meeting;

import fr.synergies.programme.MeetingCalendar;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file that a browser saves under a name. */
public final class FileAnswer {

    private FileAnswer() {}

    /** A calendar file. */
    public static ResponseEntity<String> calendar(String name, String content) {
        return of(name + ".ics", MeetingCalendar.MEDIA_TYPE, content);
    }

    static <T> ResponseEntity<T> of(String name, String type, T content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
