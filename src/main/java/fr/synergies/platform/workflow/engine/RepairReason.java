package fr.synergies.platform.workflow.engine;

import fr.synergies.kernel.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Why an administrator repairs a case. Code gives the reason with {@link #during}; a request to the engine's REST API gives it in
 * the header {@value #HEADER}, percent-encoded, because most of the engine's own requests have no field for it.
 */
@Component
public class RepairReason {

    /** The header of a request that repairs a case. */
    public static final String HEADER = "Synergies-Reason";

    /** The key of the sentence that asks for a reason. */
    public static final String MISSING = "workflow.repair.reason";

    private final ThreadLocal<Reason> current = new ThreadLocal<>();

    /** Repairs for a reason. */
    public <T> T during(Reason reason, Supplier<T> repair) {
        Reason before = current.get();
        current.set(reason);
        try {
            return repair.get();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    /**
     * The reason of the repair on this thread.
     *
     * @throws fr.synergies.kernel.Refusal INVALID if there is none
     */
    public Reason required() {
        return given().orElseGet(() -> Reason.of("", MISSING));
    }

    /** The reason of the repair on this thread, if it has one. */
    public Optional<Reason> given() {
        return Optional.ofNullable(current.get()).or(RepairReason::inHeader);
    }

    private static Optional<Reason> inHeader() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(text(attributes.getRequest()))
                        .filter(text -> !text.isBlank())
                        .map(text -> Reason.of(text, MISSING))
                : Optional.empty();
    }

    private static String text(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        try {
            return header == null ? null : URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header; // a percent sign that stands for itself
        }
    }
}
