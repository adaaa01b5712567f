package fr.synergies.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Writes problem details (RFC 9457) as answers of the API, also from filters, which run outside any controller. */
@Component
public class ProblemWriter {

    private final ObjectMapper json;
    private final ProblemTexts texts;
    private final LocaleResolver locales;

    ProblemWriter(ObjectMapper json, ProblemTexts texts, LocaleResolver locales) {
        this.json = json;
        this.texts = texts;
        this.locales = locales;
    }

    /**
     * Answers with a status and the message of a key.
     *
     * @param code the message key
     * @param arguments its arguments
     */
    public void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, Object... arguments)
            throws IOException {
        write(request, response, texts.of(status, code, locales.resolveLocale(request), arguments));
    }

    /**
     * Answers like {@link #write} on the API, and with the error page elsewhere.
     *
     * @param code the message key
     * @param arguments its arguments
     */
    public void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code, Object... arguments)
            throws IOException {
        answer(request, response, texts.of(status, code, locales.resolveLocale(request), arguments));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (ApiRequests.matches(request)) {
            write(request, response, problem);
        } else {
            request.setAttribute(FaultController.PROBLEM, problem);
            response.sendError(problem.status());
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:synergies:problem:" + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", ApiRequests.path(request));
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        retryAfter(response, problem);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    static void retryAfter(HttpServletResponse response, Problem problem) {
        problem.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
    }
}
