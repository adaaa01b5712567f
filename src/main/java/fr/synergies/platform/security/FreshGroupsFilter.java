package fr.synergies.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account and the groups of a session's user from the engine on every request: users who are deleted or leave a group lose
 * the rights at once and not at the end of the session, and a new password ends the sessions that began with the old one, except the
 * session in which it was changed.
 */
class FreshGroupsFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FreshGroupsFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (!(user instanceof UsernamePasswordAuthenticationToken known)) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.setContext(refreshed(known));
        chain.doFilter(request, response);
        if (request.getSession(false) != null && OwnPasswordChange.happened(request, known.getName())) {
            sessions.saveContext(context(known, stamp(known)), request, response);
        }
    }

    private SecurityContext refreshed(UsernamePasswordAuthenticationToken known) {
        String stamp = stamp(known);
        boolean ended =
                known.getDetails() instanceof AccountState then && !then.stamp().equals(stamp);
        return stamp.isEmpty() || ended ? SecurityContextHolder.createEmptyContext() : context(known, stamp);
    }

    private String stamp(Authentication known) {
        return accounts.stamp(known.getName()).orElse("");
    }

    private SecurityContext context(UsernamePasswordAuthenticationToken known, String stamp) {
        var user = UsernamePasswordAuthenticationToken.authenticated(
                known.getName(), null, accounts.authoritiesOf(known.getName()));
        user.setDetails(known.getDetails() instanceof AccountState ? new AccountState(stamp) : known.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(user);
        return context;
    }
}
