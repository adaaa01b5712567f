package fr.synergies.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests made by a script in a page, where a sign-in page or a browser's password dialog would be out of place. */
class ScriptRequests implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || (mode != null && !"navigate".equals(mode));
    }
}
