package fr.synergies.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that are too old, however much they are used: whoever took one over does not keep it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionAge extends OncePerRequestFilter {

    private final Duration longest;

    SessionAge(SecuritySettings settings) {
        this.longest = settings.longestSession();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && age(session).compareTo(longest) >= 0) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /** The age when it was last used, as the container measures it. */
    private static Duration age(HttpSession session) {
        return Duration.ofMillis(session.getLastAccessedTime() - session.getCreationTime());
    }
}
