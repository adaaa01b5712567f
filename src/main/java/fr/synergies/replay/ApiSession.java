package fr.synergies.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The API session of a user of the journal, who signs in once, through the application's own address. */
class ApiSession {

    private static final String CSRF_COOKIE = "SYNERGIES-XSRF";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final ObjectMapper json = new ObjectMapper();

    private ApiSession(String address) {
        this.address = address;
    }

    /** Signs in a user; an unknown user is detected at the first act only. */
    static ApiSession of(String address, String user, String password) throws IOException, InterruptedException {
        ApiSession desk = new ApiSession(address);
        desk.send(HttpRequest.newBuilder(URI.create(address + "/sign-in")));
        desk.send(desk.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
        return desk;
    }

    /** An answer of the application. */
    record Answer(int status, String body) {

        boolean isRefusal() {
            return status >= 300;
        }
    }

    Answer call(String method, String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    Answer attach(String path, String kind, String name, String text) throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        String parts = """
                --%1$s\r
                Content-Disposition: form-data; name="kind"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/plain; charset=UTF-8\r
                \r
                %4$s\r
                --%1$s--\r
                """.formatted(boundary, kind, name, text);
        BodyPublisher body = BodyPublishers.ofString(parts, StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json")
                .header("Accept-Language", "fr");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(CSRF_COOKIE))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), response.body());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
