package fr.synergies.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Distinguishes requests to the two REST APIs, which are answered in JSON, from requests for pages. */
final class ApiRequests {

    private ApiRequests() {}

    /** Whether the request, or the request for which an error page is rendered, is below {@code /api} or {@code /engine-rest}. */
    public static boolean matches(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.equals("/engine-rest")
                || path.startsWith("/engine-rest/");
    }

    /** The requested path, without the context path. */
    public static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = original instanceof String text ? text : request.getRequestURI();
        return uri.substring(Math.min(request.getContextPath().length(), uri.length()));
    }
}
