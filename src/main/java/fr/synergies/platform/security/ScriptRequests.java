package fr.synergies.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests made by a script in a page, for which neither a sign-in page nor the browser's password dialog is appropriate. */
class ScriptRequests implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || (mode != null && !"navigate".equals(mode));
    }
}
