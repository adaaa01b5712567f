package fr.synergies.tasks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accepted types of files, recognised by the file extension and the first bytes of the content. */
enum DocumentType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    PNG("image/png", "png"),
    JPG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt"),
    ICS("text/calendar", "ics");

    private final String mediaType;
    private final List<String> endings;

    DocumentType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of a file with this name; empty if it is not accepted. */
    static Optional<DocumentType> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    /** The accepted extensions, as a list for users and for the file field of a page. */
    static String endings(String prefix, String separator) {
        return Stream.of(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> prefix + ending)
                .collect(Collectors.joining(separator));
    }

    /** Whether the first bytes of the content are those of this type. */
    boolean fits(byte[] content) {
        return switch (this) {
            case PDF -> begins(content, "%PDF-");
            case DOCX, ODT, XLSX, ODS -> begins(content, "PK\003\004");
            case PNG -> begins(content, "\u0089PNG\r\n\032\n");
            case JPG -> begins(content, "\u00ff\u00d8\u00ff");
            case TXT -> isText(content);
            case ICS -> isText(content) && plain(content).startsWith("BEGIN:VCALENDAR");
        };
    }

    private static boolean begins(byte[] content, String magic) {
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean isText(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return false;
            }
        }
        return true;
    }

    private static String plain(byte[] content) {
        String text = new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
