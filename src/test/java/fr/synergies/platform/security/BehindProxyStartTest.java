package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.Synergies;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program as production runs it, behind a proxy that adds TLS; and what it answers to a forged {@code Host}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindProxyStartTest {

    private static final String PASSWORD = "a long secret of its own";
    private static final String CREDENTIALS = "username=admin&password=" + PASSWORD.replace(' ', '+');
    private static final String FORGED = "evil.example";
    private static final String[] PROXIED = {"X-Forwarded-Proto: https", "X-Forwarded-For: 198.51.100.7"};

    private static final String SESSION = "__Host-SESSION";
    private static final String TOKEN = "__Host-SYNERGIES-XSRF";

    private ConfigurableApplicationContext program;

    @BeforeAll
    void start() {
        program = new SpringApplicationBuilder(Synergies.class)
                .profiles("production")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--synergies.security.admin-password=" + PASSWORD);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/", "/engine-rest/user/count", "/camunda/app/admin/default/"})
    void browsers_are_told_to_use_tls_only_and_cookies_are_sent_over_tls_only(String path) throws IOException {
        String answer = get(path, PROXIED);
        assertThat(answer).contains("Strict-Transport-Security: max-age=31536000");
        assertThat(cookies(answer)).allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void the_session_and_the_token_are_cookies_over_tls_only() throws IOException {
        assertThat(cookies(get("/programmes", PROXIED) + get("/sign-in", PROXIED)))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith(SESSION + "=").contains("Secure", "HttpOnly", "Path=/"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith(TOKEN + "=").contains("Secure", "SameSite=Lax", "Path=/"));
        assertThat(cookies(get("/sign-in?lang=en", PROXIED)))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("__Host-lang=").contains("Secure", "Path=/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/programmes?x=1",
                "/tasks",
                "/camunda",
                "/camunda/",
                "/camunda/app/admin",
                "/camunda/app/admin/default/",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/engine-rest/user",
                "/v3/api-docs",
                "/no/such/page",
                "//two/slashes",
                "/sign-in"
            })
    void a_forged_host_is_never_repeated(String path) throws IOException {
        assertThat(ask("GET " + path, "Host: " + FORGED)).doesNotContain(FORGED);
        assertThat(ask("GET " + path, "Host: " + FORGED, basic())).doesNotContain(FORGED);
        assertThat(ask("GET " + path, "Host: localhost", "X-Forwarded-Host: " + FORGED))
                .doesNotContain(FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPTIONS /engine-rest/user",
                "OPTIONS /engine-rest/user/admin",
                "OPTIONS /engine-rest/group/admin/members",
                "OPTIONS /engine-rest/authorization"
            })
    void the_links_of_the_engine_begin_with_a_path(String request) throws IOException {
        String answer = ask(request, "Host: " + FORGED, basic());
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\"href\":\"/engine-rest/")
                .doesNotContain(FORGED);
    }

    @Test
    void after_the_sign_in_the_page_asked_for_is_shown_on_no_other_host() throws IOException {
        String session = cookie(ask("GET /programmes?x=1", "Host: " + FORGED, PROXIED[0]), SESSION);
        assertThat(post("/sign-in", CREDENTIALS, session))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /programmes?x=1")
                .doesNotContain(FORGED);
    }

    @Test
    void who_signs_out_leaves_nothing_in_the_browser() throws IOException {
        String session = cookie(post("/sign-in", CREDENTIALS, ""), SESSION);
        assertThat(session).isNotEmpty();
        assertThat(post("/sign-out", "", session))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /sign-in?out", "Clear-Site-Data: \"cache\", \"storage\"");
    }

    @Test
    void a_request_is_not_echoed_by_trace() throws IOException {
        assertThat(ask("TRACE /sign-in", "Host: localhost", "X-Secret: of-the-proxy"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("of-the-proxy");
    }

    @Test
    void the_address_that_counts_is_the_last_one_that_no_proxy_of_ours_has() throws IOException {
        get(
                "/engine-rest/user/count",
                "X-Forwarded-For: 203.0.113.9, 198.51.100.7, 10.0.0.4",
                basicOf("admin", "wrong"));
        assertThat(program.getBean(JdbcClient.class)
                        .sql("select name from sign_in_attempt where kind = 'ADDRESS'")
                        .query(String.class)
                        .list())
                .as("203.0.113.9 is what the client itself claims")
                .contains("198.51.100.7")
                .doesNotContain("203.0.113.9", "10.0.0.4", "127.0.0.1");
    }

    /** Sends a form with the token of the sign-in page, as whoever has the session. */
    private String post(String path, String fields, String session) throws IOException {
        String page = ask("GET /sign-in", "Host: " + FORGED, PROXIED[0], "Cookie: " + SESSION + "=" + session);
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return exchange(
                "POST " + path,
                fields + "&_csrf=" + token.group(1),
                "Host: " + FORGED,
                PROXIED[0],
                "Content-Type: application/x-www-form-urlencoded",
                "Cookie: " + SESSION + "=" + session + "; " + TOKEN + "=" + cookie(page, TOKEN));
    }

    private String get(String path, String... headers) throws IOException {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("Host: localhost"), java.util.Arrays.stream(headers))
                .toArray(String[]::new);
        return ask("GET " + path, all);
    }

    private String ask(String request, String... headers) throws IOException {
        return exchange(request, "", headers);
    }

    /** Java's HTTP client lets nobody choose the header {@code Host}. */
    private String exchange(String request, String body, String... headers) throws IOException {
        String accept = request.startsWith("OPTIONS") ? "application/json" : "text/html, */*;q=0.1";
        int port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            String length = body.isEmpty() ? "" : "\r\nContent-Length: " + body.length();
            out.write((request + " HTTP/1.1\r\n" + String.join("\r\n", headers) + length + "\r\nAccept: " + accept
                            + "\r\nConnection: close\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String basic() {
        return basicOf("admin", PASSWORD);
    }

    private static String basicOf(String user, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cookies(String answer) {
        return answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie: "))
                .map(line -> line.substring("set-cookie: ".length()))
                .toList();
    }

    private static String cookie(String answer, String name) {
        return cookies(answer).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";")[0])
                .findFirst()
                .orElse("");
    }
}
