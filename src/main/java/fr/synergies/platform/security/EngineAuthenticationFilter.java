package fr.synergies.platform.security;

import fr.synergies.platform.workflow.identity.ActingUser;
import fr.synergies.platform.workflow.identity.GroupAuthorities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the acting user in the engine for the duration of each request. */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final ActingUser acting;

    EngineAuthenticationFilter(ActingUser acting) {
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        try {
            if (user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken)) {
                acting.become(new ActingUser.Identity(user.getName(), GroupAuthorities.groupsOf(user)));
            }
            chain.doFilter(request, response);
        } finally {
            acting.forget();
        }
    }
}
