package fr.synergies.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * A form that could not be stored for the moment, to be sent once more from the error page: what was typed is not lost. Files are
 * left out and have to be chosen again; a form with a password is not offered, since a page keeps none.
 *
 * @param address where it is sent to
 * @param fields what was typed
 */
record SentAgain(String address, List<Field> fields) {

    /** A value of a field of the form. */
    record Field(String name, String value) {}

    /** The form that a request sent, if it sent one. */
    static Optional<SentAgain> of(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean form = type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
        if (!form || !HttpMethod.POST.matches(request.getMethod())) {
            return Optional.empty();
        }
        if (request.getParameterMap().keySet().stream().anyMatch(SentAgain::isPassword)) {
            return Optional.empty();
        }
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("_csrf"))
                .flatMap(parameter ->
                        Arrays.stream(parameter.getValue()).map(value -> new Field(parameter.getKey(), value)))
                .toList();
        return Optional.of(new SentAgain(address(request), fields));
    }

    private static boolean isPassword(String name) {
        return name.toLowerCase(Locale.ROOT).contains("password");
    }

    private static String address(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String sent ? sent : request.getRequestURI();
    }
}
