package fr.synergies.platform.security.address;

import fr.synergies.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that say one place in two ways ({@code //}, {@code /../}, {@code ;}, encoded slashes) before anything compares them.
 * Spring Security's firewall does so too, but only after Spring has taken the path apart, which fails on those that lead to the engine's
 * own servlets.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class PlainAddresses extends OncePerRequestFilter {

    private final HttpFirewall firewall = new StrictHttpFirewall();
    private final ProblemWriter problems;

    PlainAddresses(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            problems.refuse(request, response, HttpStatus.BAD_REQUEST.value(), "web.problem.400");
        }
    }

    private boolean isPlain(HttpServletRequest request) {
        try {
            firewall.getFirewalledRequest(request);
            return true;
        } catch (RequestRejectedException twoWays) {
            return false;
        }
    }
}
