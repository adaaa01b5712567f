package fr.synergies.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.RawHttp;
import fr.synergies.SynergiesTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SynergiesTest
class RequestsInProgressTest {

    private static final int MOST = 50;
    private static final String LAST = "Connection: close";

    @LocalServerPort
    private int port;

    /** Nobody signed in: the body is refused unread, and still it is waited for. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/programmes", "/engine-rest/task", "/sign-in"})
    void bodies_that_never_end_take_so_many_threads_from_an_address_and_no_more(String path) {
        List<RawHttp> slow = new ArrayList<>();
        try {
            Awaitility.await().untilAsserted(() -> {
                slow.addAll(Stream.generate(() -> slow(path)).limit(MOST).toList());
                assertThat(get("/api/me"))
                        .startsWith("HTTP/1.1 429")
                        .contains("Retry-After: 1", "application/problem+json", "from your address (50 at most)");
                assertThat(get("/sign-in"))
                        .startsWith("HTTP/1.1 429")
                        .contains("<html", "de votre adresse (50 au plus)");
            });
        } finally {
            slow.forEach(RawHttp::close);
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/actuator/health")).startsWith("HTTP/1.1 200"));
    }

    private RawHttp slow(String path) {
        String type = path.equals("/sign-in") ? "application/x-www-form-urlencoded" : "application/json";
        return new RawHttp(port)
                .begin("POST " + path, "Content-Type: " + type, "Content-Length: 100")
                .send(new byte[] {'{'});
    }

    private String get(String path) {
        try (RawHttp request = new RawHttp(port)) {
            return request.begin("GET " + path, LAST).answer();
        }
    }
}
