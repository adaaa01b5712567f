package fr.synergies.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests with HTTP Basic credentials or a bearer token, as sent by programs; they need no CSRF token. A browser that remembers such credentials
 * also adds them to forms of other sites, but then declares that the request comes from another site.
 */
class BasicRequests implements RequestMatcher {

    private static final Set<String> SCHEMES = Set.of("basic ", "bearer ");
    private static final Set<String> OWN = Set.of("none", "same-origin");

    @Override
    public boolean matches(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String site = request.getHeader("Sec-Fetch-Site");
        return authorization != null
                && SCHEMES.stream().anyMatch(authorization.toLowerCase(Locale.ROOT)::startsWith)
                && (site == null || OWN.contains(site));
    }
}
