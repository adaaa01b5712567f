package fr.synergies.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Publishes which requests of signed-in users were forbidden, whether by a page, the API, the engine or a business rule. */
class RefusedRequestsFilter extends OncePerRequestFilter {

    private static final int LONGEST = 255;

    private final ApplicationEventPublisher events;

    RefusedRequestsFilter(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken);
        if (signedIn && response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            String asked = request.getMethod() + " " + request.getRequestURI();
            events.publishEvent(
                    new AccessRefused(user.getName(), asked.substring(0, Math.min(asked.length(), LONGEST))));
        }
    }
}
