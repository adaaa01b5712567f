package fr.synergies.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.synergies.company.form.SheetColumn;
import fr.synergies.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table is refused while it is read, before what it holds fills the memory. */
class SheetBoundsTest {

    private static final String HEADER = String.join(";", SheetColumn.titles());
    private static final String LARGE = "synergy.import.workbook-large";
    private static final String UNREADABLE = "synergy.import.unreadable";

    @TempDir
    private Path folder;

    static Stream<Arguments> workbooks() {
        String text = "x".repeat(1_000);
        return Stream.of(
                Arguments.of(
                        "zeros",
                        LARGE,
                        book().part(
                                        "a.bin",
                                        Collections.nCopies(510, "\0".repeat(1_000_000))
                                                .toArray(String[]::new))),
                Arguments.of("a long shared string", LARGE, book().texts("<si><t>", text, 3_000, "</t></si>")),
                Arguments.of(
                        "pieces of one", LARGE, book().texts("<si>", "<r><t>" + text + "</t></r>", 3_000, "</si>")),
                Arguments.of("many shared strings", LARGE, book().texts("", "<x:si/>", 600_000, "")),
                Arguments.of(
                        "large shared strings", LARGE, book().texts("", "<si><t>" + text + "</t></si>", 40_000, "")),
                Arguments.of("a long cell", LARGE, book().sheet("<row><c><v>", text, 3_000, "</v></c></row>")),
                Arguments.of("a row without end", LARGE, book().sheet("<row>", "<c/>", 600_000, "</row>")),
                Arguments.of("a row within a row", LARGE, book().sheet("<row>", "<row/><c/>", 300_000, "</row>")),
                Arguments.of(
                        "an end in a comment",
                        LARGE,
                        book().sheet("<row>", "<!-- ?></row> --><c/>", 200_000, "</row>")),
                Arguments.of("a long tag", LARGE, book().sheet("<row a='", text + ">", 99, "'/>")),
                Arguments.of("many formulas", LARGE, book().sheet("", "<row><c><f ref='A1'/></c></row>", 200_000, "")),
                Arguments.of("many styles", LARGE, book().part("xl/s.xml", "<styles>", "<xf/>".repeat(200_000))),
                Arguments.of("many parts", LARGE, parts(2_000)),
                Arguments.of("a column far away", UNREADABLE, book().sheet("<row><c r='ZZZZZZ1'/></row>", "", 0, "")),
                Arguments.of(
                        "one that is none", UNREADABLE, book().sheet("<row><c x:r = \"~~~~1\"/></row>", "", 0, "")),
                Arguments.of(
                        "hidden text",
                        UNREADABLE,
                        book().sheet("<row><c><v><![CDATA[", "<a>", 99, "]]></v></c></row>")),
                Arguments.of(
                        "entities", UNREADABLE, book().part("xl/a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
                Arguments.of("UTF-16", UNREADABLE, book().part("xl/b.xml", "<\0?\0x\0m\0l\0?\0>\0")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void a_workbook_that_would_fill_the_memory_is_refused(String name, String code, HostileWorkbook workbook)
            throws IOException {
        byte[] content = workbook.bytes();

        assertThat(content.length).as("it is small").isLessThan(2_000_000);
        assertRefused(content, code);
    }

    @Test
    void markup_that_spreadsheets_write_is_followed() throws IOException {
        String columns = SheetColumn.titles().stream()
                .map(title -> "<x:c t='inlineStr' note='/>'><is><t>" + title + "</t></is></x:c>")
                .reduce("", String::concat);
        byte[] content = book().part("picture.bin", "\0\1<<<<")
                .sheet(
                        "<?a b=\"?><!-- \"<row> - ?> -->",
                        "<row r='1'>" + columns + "</row><row r='2'><c r='A2'><v>1E999999999</v></c></row>",
                        1,
                        "")
                .bytes();

        try (SheetReader rows = Sheets.open(write(content), ImportProfile.NONE)) {
            assertThat(rows.next().orElseThrow().typed(SheetColumn.SIRET)).isEqualTo("1E999999999");
            assertThat(rows.next()).isEmpty();
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a header without end", "synergy.import.line-long", "siret;".repeat(100_000)),
                Arguments.of("a comment without end", "synergy.import.line-long", "#".repeat(500_000)),
                Arguments.of("a line without end", "synergy.import.line-long", HEADER + "\n" + "x;".repeat(500_000)),
                Arguments.of(
                        "a quote that stays open", "synergy.import.line-long", HEADER + "\n\"" + "a;\n".repeat(99_999)),
                Arguments.of("a long cell", "synergy.import.cell-long", HEADER + "\n" + "x".repeat(40_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_line_is_refused_before_it_is_read_to_its_end(String name, String code, String text) throws IOException {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), code);
    }

    @Test
    void the_bound_of_a_line_is_none_of_the_file() throws IOException {
        String many = HEADER + "\n" + (";".repeat(SheetColumn.values().length - 1) + "\n").repeat(100_000) + "1\n";

        try (SheetReader rows = Sheets.open(write(many.getBytes(StandardCharsets.UTF_8)), ImportProfile.NONE)) {
            assertThat(rows.next().orElseThrow().typed(SheetColumn.SIRET)).isEqualTo("1");
        }
    }

    private void assertRefused(byte[] content, String code) throws IOException {
        Path file = write(content);
        assertThatThrownBy(() -> {
                    try (SheetReader rows = Sheets.open(file, ImportProfile.NONE)) {
                        while (rows.next().isPresent()) {
                            // reads on
                        }
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Refusal.Violation::code)
                                .containsExactly(code));
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("table"), content);
    }

    private static HostileWorkbook book() {
        return new HostileWorkbook();
    }

    private static HostileWorkbook parts(int count) {
        HostileWorkbook book = book();
        for (int i = 0; i < count; i++) {
            book.part("p" + i, "");
        }
        return book;
    }
}
