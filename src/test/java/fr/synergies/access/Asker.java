package fr.synergies.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;

/** Somebody in one role, with a browser's cookies, who asks for things that there are not: nothing is changed by it. */
final class Asker {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)}");
    private static final String BOUNDARY = "----synergies";
    private static final Map<Class<?>, String> UNKNOWN = Map.of(
            int.class, "99",
            long.class, "99",
            boolean.class, "false",
            java.time.LocalDate.class, "2022-03-01",
            java.time.YearMonth.class, "2022-03");

    /** What is read as nothing else: the path of another format is another operation. */
    private static final Map<String, String> NAMED = Map.of("siret", "55208131766522", "format", "csv");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String origin;
    private final SampleBodies bodies;

    Asker(int port, String role, SampleBodies bodies) {
        this.origin = "http://localhost:" + port;
        this.bodies = bodies;
        send(request("/sign-in").GET());
        if (!role.equals("anonymous")) {
            signIn(role);
        }
    }

    /** What the program answers to the role, in the words of the table. */
    String answer(Operation operation) {
        HttpResponse<String> answer = send(asking(operation));
        int status = answer.statusCode();
        boolean toSignIn = status == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
        if (status >= 500 || answer.body().contains("<h1>HTTP Status")) {
            return status + "!"; // it failed, or the page that says why not
        }
        return toSignIn ? "sign-in" : status == 401 || status == 403 ? String.valueOf(status) : "ok";
    }

    private void signIn(String role) {
        int status = send(request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + role + "&password=synergies")))
                .statusCode();
        if (status != 302) {
            throw new IllegalStateException(role + " cannot sign in: " + status);
        }
        send(request("/sign-in").GET()); // the token of the new session
    }

    private HttpRequest.Builder asking(Operation operation) {
        String path = VARIABLE.matcher(operation.name().path())
                .replaceAll(found -> unknown(found.group(1), operation.typeOf(found.group(1))));
        HttpRequest.Builder request = request(path.replace("**", "x") + query(operation));
        if (!operation.name().changes()) {
            return request.GET();
        }
        String type = contentType(operation);
        return request.header("Content-Type", type)
                .method(operation.name().verb(), BodyPublishers.ofString(body(type, operation.name())));
    }

    private static String query(Operation operation) {
        return operation.required().stream()
                .map(parameter -> Operation.name(parameter) + "="
                        + encoded(unknown(Operation.name(parameter), parameter.getParameterType())))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String contentType(Operation operation) {
        if (operation.takesFiles()) {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }
        for (MethodParameter parameter : operation.parameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                Type type = parameter.getParameterType();
                return type == byte[].class || type == String.class ? "text/csv" : "application/json";
            }
        }
        return "application/x-www-form-urlencoded";
    }

    private String body(String type, Operation.Name name) {
        if (type.startsWith("multipart")) {
            return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"none.txt\"\r\n\r\n"
                    + "none\r\n--" + BOUNDARY + "--\r\n";
        }
        return switch (type) {
            case "application/json" -> bodies.of(name);
            case "text/csv" -> "none";
            default -> "";
        };
    }

    private static String unknown(String name, Class<?> type) {
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        return NAMED.getOrDefault(name, UNKNOWN.getOrDefault(type, "NONE"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "en");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SYNERGIES-XSRF"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
