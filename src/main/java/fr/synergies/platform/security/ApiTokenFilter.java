package fr.synergies.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs the bearer of a token in for one request ({@code Authorization: Bearer syn_…}, RFC 6750). */
class ApiTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final AuthenticationEntryPoint refused;

    ApiTokenFilter(ApiTokens tokens, Accounts accounts, AuthenticationEntryPoint refused) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> user = tokens.userOf(token.get());
        if (user.isEmpty()) {
            refused.commence(request, response, new BadCredentialsException("No such token"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(accounts.signedIn(user.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        boolean ours = sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && sent.startsWith(ApiTokens.PREFIX, BEARER.length());
        return ours ? Optional.of(sent.substring(BEARER.length())) : Optional.empty();
    }
}
