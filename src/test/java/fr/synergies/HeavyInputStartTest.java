package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.company.form.SheetColumn;
import fr.synergies.exchange.sheet.HostileWorkbook;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to fill the memory of a program that has 256 MB is answered with 4xx, and so is the next request with what it asks. */
class HeavyInputStartTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String IMPORTS = "/api/programmes/SYNERGIES/imports";
    private static final String HEADER = String.join(";", SheetColumn.titles()) + "\n";
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private static Path folder;

    private static ProgramProcess program;

    @BeforeAll
    static void start() throws IOException {
        program = ProgramProcess.start(folder, "-Xmx256m");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    static Stream<Arguments> bodies() {
        String text = "x".repeat(1_000);
        return Stream.of(
                Arguments.of("large JSON", "/api/programmes", JSON, "{\"code\":\"" + "x".repeat(20 * MEGABYTE) + "\"}"),
                Arguments.of("deep JSON", "/api/programmes", JSON, "[".repeat(500_000)),
                Arguments.of("deep objects", "/api/programmes", JSON, "{\"a\":".repeat(150_000)),
                Arguments.of("many fields", "/api/programmes", JSON, fields(60_000)),
                Arguments.of("deep JSON to the engine", "/engine-rest/task", JSON, "{\"orQueries\":[".repeat(60_000)),
                Arguments.of(
                        "many digits",
                        Plans.path(2022),
                        JSON,
                        "{\"lines\":[{\"amount\":" + "9".repeat(900_000) + "}]}"),
                Arguments.of("a large exponent", Plans.path(2022), JSON, "{\"lines\":[{\"amount\":1e999999999}]}"),
                Arguments.of("many variables", "/engine-rest/message", JSON, "{\"x\":" + fields(60_000) + "}"),
                Arguments.of(
                        "a form of the engine",
                        "/engine-rest/deployment/create",
                        "multipart/form-data; boundary=x",
                        part("x", text.repeat(40_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_heavy_body_is_refused(String name, String path, String type, String body) {
        String method = path.equals(Plans.path(2022)) ? "PUT" : "POST";
        String user = path.startsWith("/engine-rest") ? "admin" : "staff-cci";

        assertRefused(program.client(user).send(method, path, type, body).status());
    }

    @Test
    void a_body_without_end_is_refused() {
        byte[] piece = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        try (RawHttp endless = new RawHttp(program.port())) {
            endless.begin(
                    "POST /api/programmes",
                    RawHttp.as("staff-cci"),
                    "Content-Type: " + JSON,
                    "Transfer-Encoding: chunked");
            boolean taken = true;
            for (int sent = 0; sent < 500 && taken; sent++) {
                taken = endless.chunk(piece);
            }
            assertThat(taken).as("500 MB of it").isFalse();
        }
        assertAnswers();
    }

    static Stream<Arguments> tables() {
        String text = "x".repeat(1_000);
        String bomb = "\0".repeat(MEGABYTE);
        return Stream.of(
                Arguments.of(
                        "zip bomb",
                        book().part(
                                        "xl/a.xml",
                                        Stream.generate(() -> bomb).limit(600).toArray(String[]::new))
                                .bytes()),
                Arguments.of(
                        "one shared string",
                        book().texts("<si><t>", text, 55_000, "</t></si>").bytes()),
                Arguments.of(
                        "many shared strings",
                        book().texts("", "<si><t>a</t></si>", 3_000_000, "").bytes()),
                Arguments.of(
                        "one row",
                        book().sheet("<row>", "<c/>", 10_000_000, "</row>").bytes()),
                Arguments.of(
                        "one cell",
                        book().sheet("<row><c><v>", text, 100_000, "</v></c></row>")
                                .bytes()),
                Arguments.of(
                        "a column far away",
                        book().sheet("<row><c r='ZZZZZZ1'/></row>", "", 0, "").bytes()),
                Arguments.of("one line", (HEADER + "x;".repeat(500_000)).getBytes(StandardCharsets.US_ASCII)),
                Arguments.of(
                        "one quoted cell", (HEADER + "\"" + "x\n".repeat(500_000)).getBytes(StandardCharsets.US_ASCII)),
                Arguments.of(
                        "a table of 30 MB", (HEADER + "x;".repeat(15 * MEGABYTE)).getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("one header", "x".repeat(30 * MEGABYTE).getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_heavy_table_is_refused(String name, byte[] table) {
        assertRefused(program.client("staff-cci")
                .upload(IMPORTS, "", "table.xlsx", table)
                .status());
    }

    static Stream<Arguments> forms() {
        String lines = IntStream.of(0, 1, 255, 256, 257, 99_999, Integer.MAX_VALUE)
                .mapToObj(index -> "lines[" + index + "].amount=1")
                .collect(Collectors.joining("&"));
        String aliases = IntStream.range(1, 30)
                .mapToObj(level -> "a" + level + ": &a" + level + " [" + ("*a" + (level - 1) + ",").repeat(9) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));
        return Stream.of(
                Arguments.of("indexes", "/programmes/SYNERGIES/exercises/2022/funding-plan", lines),
                Arguments.of(
                        "nested names",
                        "/programmes/SYNERGIES/exercises/2022/funding-plan",
                        "lines[0].a" + ".a".repeat(99_999) + "=1"),
                Arguments.of("aliases", "/programmes", "definition=" + encoded(aliases)),
                Arguments.of("deep YAML", "/programmes", "definition=" + "[".repeat(300_000)),
                Arguments.of("many parameters", "/programmes", "definition=a&" + "a=1&".repeat(200_000)),
                Arguments.of("a long parameter", "/programmes", "definition=" + "x".repeat(20 * MEGABYTE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_heavy_form_is_refused(String name, String path, String form) {
        Http staff = Http.anonymous(program.port());
        staff.signIn("staff-cci", "synergies");

        assertRefused(staff.postForm(path, form).statusCode());
    }

    @Test
    void many_parts_are_refused() {
        String parts = IntStream.range(0, 100_000)
                .mapToObj(each -> part("a" + each, "1"))
                .collect(Collectors.joining());

        assertRefused(program.client("staff-cci")
                .send("POST", IMPORTS, "multipart/form-data; boundary=x", parts + "--x--\r\n")
                .status());
    }

    @Test
    void large_headers_are_refused() {
        for (String header : new String[] {"X-Any: ", "Cookie: a="}) {
            try (RawHttp heavy = new RawHttp(program.port())) {
                assertRefused(
                        heavy.begin("GET /sign-in", header + "x".repeat(60_000)).status());
            }
        }
    }

    private static void assertRefused(int status) {
        assertThat(status).isBetween(400, 499);
        assertAnswers();
    }

    private static void assertAnswers() {
        assertThat(program.client("staff-cci").get("/api/programmes").status()).isEqualTo(200);
        assertThat(program.log()).doesNotContain("OutOfMemoryError", "StackOverflowError");
    }

    private static HostileWorkbook book() {
        return new HostileWorkbook();
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> "\"f" + each + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
