package fr.synergies.platform.security;

import fr.synergies.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers unauthenticated and forbidden requests with problem details, never with a redirect to the sign-in page. */
@Component
class ApiGate implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final SecuritySettings settings;
    private final ScriptRequests scripts = new ScriptRequests();

    ApiGate(ProblemWriter problems, SecuritySettings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (!scripts.matches(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Synergies\", charset=\"UTF-8\"");
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in");
        }
        if (refused instanceof LockedException) {
            problems.write(
                    request,
                    response,
                    401,
                    "security.sign-in.locked",
                    settings.lockDuration().toMinutes());
        } else {
            problems.write(request, response, 401, "security.problem.unauthenticated");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, new InsufficientAuthenticationException("Nobody has signed in", denied));
            return;
        }
        String code = denied instanceof CsrfException ? "security.problem.csrf" : "security.problem.forbidden";
        problems.write(request, response, 403, code);
    }
}
