package fr.synergies.tasks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of files that may be attached, told by the name's ending and by how the content begins. */
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

    /** The type of a file of that name; empty when such files are not taken. */
    static Optional<DocumentType> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    /** The endings that are taken, as a list for people and for a page's file field. */
    static String endings(String prefix, String separator) {
        return Stream.of(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> prefix + ending)
                .collect(Collectors.joining(separator));
    }

    /** Whether a content begins as files of this type do. */
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
