package fr.synergies.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the groups of a session's user from the engine on every request, so that users who are deleted or leave a group lose the
 * rights at once and not at the end of the session.
 */
class FreshGroupsFilter extends OncePerRequestFilter {

    private final EngineGroups groups;

    FreshGroupsFilter(EngineGroups groups) {
        this.groups = groups;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user instanceof UsernamePasswordAuthenticationToken known) {
            refresh(known);
        }
        chain.doFilter(request, response);
    }

    private void refresh(UsernamePasswordAuthenticationToken known) {
        SecurityContext fresh = SecurityContextHolder.createEmptyContext();
        if (groups.exists(known.getName())) {
            List<GrantedAuthority> authorities = groups.authoritiesOf(known.getName());
            UsernamePasswordAuthenticationToken token =
                    UsernamePasswordAuthenticationToken.authenticated(known.getName(), null, authorities);
            token.setDetails(known.getDetails());
            fresh.setAuthentication(token);
        }
        SecurityContextHolder.setContext(fresh);
    }
}
