package fr.synergies.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Http;
import fr.synergies.RawHttp;
import fr.synergies.SynergiesTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body is read up to a bound, however it is sent; {@code HeavyInputStartTest} shows that the memory suffices for what is read. */
@SynergiesTest
class BodyLimitTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String LAST = "Connection: close";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/programmes, staff-cci, application/json, Content too large",
        "/api/rules/proposals/1/table?edition=1&path=funding/caps.csv, finance, text/csv, Content too large",
        "/engine-rest/message, admin, application/json, Content too large",
        "/engine-rest/deployment/create, admin, multipart/form-data; boundary=x, Content too large",
        "/camunda/api/engine/engine/default/task, admin, application/json, 413",
        "/programmes, staff-cci, application/x-www-form-urlencoded, Le contenu envoyé est trop volumineux.",
        "/sign-in, , application/x-www-form-urlencoded, Le contenu envoyé est trop volumineux."
    })
    void a_body_above_a_megabyte_is_refused_whether_or_not_its_length_is_known(
            String path, String user, String type, String said) {
        byte[] body = ("definition=" + "x".repeat(MEGABYTE)).getBytes(StandardCharsets.US_ASCII);
        String method = path.contains("/table") ? "PUT " : "POST ";
        String signedIn = RawHttp.as(user == null ? "nobody" : user);
        try (RawHttp declared = new RawHttp(port)) {
            declared.begin(method + path, signedIn, "Content-Type: " + type, "Content-Length: " + body.length, LAST)
                    .send(body);
            assertThat(declared.answer()).startsWith("HTTP/1.1 413").contains(said);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/programmes, staff-cci, application/json, Content too large",
        "PUT, /api/rules/proposals/1/table?edition=1&path=funding/caps.csv, finance, text/csv, Content too large",
        "POST, /engine-rest/task, admin, application/json, '\"status\":413'",
        "POST, /sign-in, staff-cci, application/x-www-form-urlencoded, Le contenu envoyé est trop volumineux."
    })
    void a_body_of_unknown_length_is_read_up_to_a_megabyte(
            String method, String path, String user, String type, String said) {
        byte[] piece = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
        try (RawHttp endless = new RawHttp(port)) {
            endless.begin(method + " " + path, RawHttp.as(user), "Content-Type: " + type, CHUNKED, LAST);
            for (int sent = 0; sent <= MEGABYTE; sent += piece.length) {
                endless.chunk(piece);
            }
            endless.chunk(new byte[0]); // the last one
            assertThat(endless.answer()).startsWith("HTTP/1.1 413").contains(said);
        }
    }

    @Test
    void a_body_below_the_bound_is_read() {
        Http staff = Http.basic(port, "staff-cci", "synergies");
        String spaces = " ".repeat(MEGABYTE - 100);

        assertThat(staff.postJson("/api/programmes", spaces + "{\"x\":1}").body())
                .contains("\"status\":400", "\"field\":\"x\"");
    }

    @Test
    void a_form_of_which_the_server_would_drop_a_part_is_refused_as_a_whole() {
        String many = "a=1&".repeat(20_000);
        try (RawHttp form = new RawHttp(port)) {
            form.begin("POST /sign-in", FORM, "Content-Length: " + many.length(), LAST)
                    .send(many.getBytes(StandardCharsets.US_ASCII));
            assertThat(form.answer()).startsWith("HTTP/1.1 400").contains("La demande n’est pas correcte.");
        }
    }
}
