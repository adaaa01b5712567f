package fr.synergies.platform.workflow.engine;

import fr.synergies.platform.web.Causes;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Requests on which the engine's REST API fails as if the server were at fault, although the caller is: the layer that translates
 * requests has no data of its own to stumble over.
 */
public final class RestFaults {

    private static final String TRANSLATION =
            RestException.class.getPackageName().replace(".exception", ".");

    /** What databases call a sentence that is no SQL: H2, PostgreSQL. A missing table or column has other codes. */
    private static final Set<String> SYNTAX = Set.of("42000", "42001", "42601");

    private RestFaults() {}

    /** Whether a failure, regardless of its causes, is about what the request says or leaves out. */
    public static boolean caused(Throwable failure) {
        return leftOut(failure) || invalid(failure) || cannotBeCombined(failure);
    }

    /** The API calls it an invalid request, and forgets what was invalid about it. */
    private static boolean invalid(Throwable failure) {
        return failure instanceof InvalidRequestException request
                && request.getStatus() == Status.INTERNAL_SERVER_ERROR
                && failure.getCause() == null;
    }

    /** A field of the body that the API needs is missing, and it does not look. */
    private static boolean leftOut(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof NullPointerException
                && trace.length > 0
                && trace[0].getClassName().startsWith(TRANSLATION);
    }

    /** The engine puts its queries together from the criteria that it is given, and some do not go together. */
    private static boolean cannotBeCombined(Throwable failure) {
        return Causes.any(
                failure, cause -> cause instanceof SQLException refused && SYNTAX.contains(refused.getSQLState()));
    }
}
