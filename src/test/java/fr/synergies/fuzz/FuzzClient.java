package fr.synergies.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jsoup.Jsoup;

/** A user with a browser's cookies, and with Basic credentials at the API. */
final class FuzzClient {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String origin;
    private final String user;
    private final Duration longest;

    /** What was answered, and to what. */
    record Answered(String asked, int status, String body) {}

    FuzzClient(int port, String user, Duration longest) {
        this.origin = "http://localhost:" + port;
        this.user = user;
        this.longest = longest;
    }

    String user() {
        return user;
    }

    FuzzClient signIn() {
        String token =
                Jsoup.parse(get("/sign-in").body()).select("input[name=_csrf]").attr("value");
        post("/sign-in", "username=" + user + "&password=synergies&_csrf=" + ApiRequests.encoded(token));
        return this;
    }

    Answered get(String path) {
        return send(request(path).GET(), "GET " + path);
    }

    Answered post(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                "POST " + path + " " + form);
    }

    Answered api(ApiRequests.Request asked) {
        HttpRequest.Builder request = request(asked.path())
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":synergies").getBytes(StandardCharsets.UTF_8)))
                .method(
                        asked.method(),
                        asked.contentType().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(asked.body(), StandardCharsets.UTF_8));
        if (!asked.contentType().isEmpty()) {
            request.header("Content-Type", asked.contentType());
        }
        return send(request, asked.method() + " " + asked.path() + " " + asked.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(longest)
                .header("Accept-Language", "fr");
    }

    private Answered send(HttpRequest.Builder request, String asked) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answered(user + ": " + asked, answer.statusCode(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(user + ": " + asked, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
