package fr.synergies.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook in the few parts that its reader asks for, with content that no spreadsheet would write. */
public final class HostileWorkbook {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ZipOutputStream parts = new ZipOutputStream(file);

    public HostileWorkbook() {
        part(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + OFFICE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/texts.xml\" ContentType=\"" + OFFICE
                        + "sharedStrings+xml\"/></Types>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATED
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    }

    public HostileWorkbook part(String name, String... content) {
        try {
            parts.putNextEntry(new ZipEntry(name));
            for (String piece : content) {
                parts.write(piece.getBytes(StandardCharsets.UTF_8));
            }
            parts.closeEntry();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The sheet, in which a piece stands as often as it is wanted. */
    public HostileWorkbook sheet(String before, String piece, int times, String after) {
        return repeated(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns:x=\"urn:x\"><sheetData>" + before,
                piece,
                times,
                after + "</sheetData></worksheet>");
    }

    /** The texts that cells share; their part has a name of its own. */
    public HostileWorkbook texts(String before, String piece, int times, String after) {
        return repeated("xl/texts.xml", "<sst xmlns:x=\"urn:x\">" + before, piece, times, after + "</sst>");
    }

    private HostileWorkbook repeated(String name, String before, String piece, int times, String after) {
        int some = Math.min(times, 10_000);
        String many = piece.repeat(some);
        String[] content = new String[times / Math.max(1, some) + 2];
        Arrays.fill(content, many);
        content[0] = before;
        content[content.length - 1] = after;
        return part(name, content);
    }

    public byte[] bytes() {
        try {
            parts.close();
            return file.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
