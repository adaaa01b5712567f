package fr.synergies.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the bodies of requests ({@code synergies.limits.body}), whether they declare their length or are sent in chunks: what is
 * longer is answered with 413, whatever its reader makes of the end. Uploads are bounded by {@code spring.servlet.multipart} and by
 * whoever takes them; the engine takes none. A form of which the server dropped a part is refused as a whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {

    private final long most;
    private final ProblemWriter writer;

    BodyLimit(@Value("${synergies.limits.body}") DataSize most, ProblemWriter writer) {
        this.most = most.toBytes();
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<HttpStatus> refused =
                request.getContentLengthLong() > most ? Optional.of(HttpStatus.PAYLOAD_TOO_LARGE) : form(request);
        if (refused.isPresent()) {
            refuse(request, response, refused.get());
        } else {
            bounded(new BoundedRequest(request, most), response, chain);
        }
    }

    private void bounded(BoundedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!request.exceeded()) {
                throw failed;
            }
        }
        if (request.exceeded() && !response.isCommitted()) {
            response.resetBuffer();
            response.setContentLengthLong(-1);
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE);
        }
    }

    /** What is wrong with the parameters as a whole; Tomcat itself would go on with those that it could read. */
    private static Optional<HttpStatus> form(HttpServletRequest request) {
        request.getParameterMap(); // reads a form
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) instanceof FailReason reason) {
            return switch (reason) {
                case POST_TOO_LARGE -> Optional.of(HttpStatus.PAYLOAD_TOO_LARGE);
                case NO_NAME -> Optional.empty();
                default -> Optional.of(HttpStatus.BAD_REQUEST);
            };
        }
        return Optional.empty();
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        String path = ApiRequests.path(request);
        return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && !path.startsWith("/engine-rest/")
                && !path.startsWith("/camunda/");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        writer.refuse(request, response, status.value(), "web.problem." + status.value());
    }
}
