package fr.synergies;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes requests that compute for long: in time of the processor, which does not depend on how busy the machine is with other things. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestTimes extends OncePerRequestFilter {

    /** An answer that takes longer hangs. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Queue<String> slow = new ConcurrentLinkedQueue<>();

    /** The requests that took too long since this was asked last. */
    public List<String> tooLong() {
        List<String> noted = List.copyOf(slow);
        slow.removeAll(noted);
        return noted;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long before = THREADS.getCurrentThreadCpuTime();
        chain.doFilter(request, response);
        Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
        if (taken.compareTo(LONGEST) > 0) {
            slow.add(taken + " " + request.getMethod() + " " + request.getRequestURI());
        }
    }
}
