package fr.synergies.platform.security;

import fr.synergies.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the requests from one client address that are in progress at once, so that one client that sends its bodies slowly leaves
 * threads to the others. A request is in progress until its body has been received, also when nobody reads it: hence the rest of it is
 * read here, and not by the web server, which counts nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestsInProgress extends OncePerRequestFilter {

    private static final String SECONDS = "1";
    private static final int BUFFER = 8192;

    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final int most;
    private final long rest;
    private final ProblemWriter problems;

    RequestsInProgress(
            SecuritySettings settings,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest,
            ProblemWriter problems) {
        this.most = settings.maxRequestsByAddress();
        this.rest = largest.toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = ClientAddress.of(request);
        try {
            if (byAddress.merge(address, 1, Integer::sum) > most) {
                refuse(request, response);
            } else {
                chain.doFilter(request, response);
                receiveRest(request);
            }
        } finally {
            byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        RefusedBodies.refuse(request);
        problems.refuse(
                request, response, HttpStatus.TOO_MANY_REQUESTS.value(), "security.problem.too-many-requests", most);
    }

    /**
     * An upload that is refused is read nevertheless, so that its sender hears why; one who waits for a word before sending has
     * heard it.
     */
    private void receiveRest(HttpServletRequest request) {
        boolean hasBody =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!hasBody || request.getHeader(HttpHeaders.EXPECT) != null) {
            return;
        }
        byte[] buffer = new byte[BUFFER];
        long left = rest;
        try {
            InputStream body = request.getInputStream();
            for (int some = body.read(buffer); some >= 0; some = body.read(buffer)) {
                left -= some;
                if (left < 0) {
                    RefusedBodies.refuse(request);
                    return;
                }
            }
        } catch (IOException goneOrTooSlow) {
            RefusedBodies.refuse(request); // what was answered stands
        }
    }
}
