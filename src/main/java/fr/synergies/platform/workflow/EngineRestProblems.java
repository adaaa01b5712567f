package fr.synergies.platform.workflow;

import com.fasterxml.jackson.core.JacksonException;
import fr.synergies.kernel.Refusal;
import fr.synergies.platform.database.DatabaseFault;
import fr.synergies.platform.database.DatabaseFaults;
import fr.synergies.platform.web.BodyTooLarge;
import fr.synergies.platform.web.Causes;
import fr.synergies.platform.workflow.engine.RestFaults;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers of the engine's REST API to what goes wrong, as problem details (RFC 9457). A refusal is 403 or 400 with its sentence; what
 * is nobody's fault outside is told by its incident number only.
 */
@Component
class EngineRestProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRestProblems.class);

    private final RefusalSentences sentences;

    EngineRestProblems(RefusalSentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Refusal> refusal = Refusal.in(failure);
        if (refusal.isPresent()) {
            boolean forbidden = refusal.get().kind() == Refusal.Kind.FORBIDDEN;
            Status status = forbidden ? Status.FORBIDDEN : Status.BAD_REQUEST;
            return answer(status, refusal.get().code(), sentences.of(refusal.get()));
        }
        Optional<DatabaseFault> fault = DatabaseFaults.of(failure);
        if (fault.isPresent()) {
            LOG.warn("The database is {}: {}", fault.get(), failure.toString());
            return passing(fault.get());
        }
        StatusType status = status(failure);
        if (status.getFamily() == Status.Family.SERVER_ERROR) {
            String incident = UUID.randomUUID().toString();
            LOG.error("Incident {}", incident, failure);
            return answer(status, "web.problem.incident", incident);
        }
        return answer(status, String.valueOf(status.getStatusCode()), detail(failure));
    }

    private Response passing(DatabaseFault fault) {
        String sentence = sentences.of(Refusal.conflict(fault.message()));
        Response answer = answer(Status.fromStatusCode(fault.status()), fault.message(), sentence);
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, fault.retryAfter())
                .build();
    }

    /** What stands in the messages of the machine or the database is not told. */
    private static String detail(Throwable failure) {
        boolean own = failure instanceof NullPointerException || Causes.any(failure, SQLException.class::isInstance);
        return own ? "Something is missing in the request, or does not go together" : failure.getMessage();
    }

    /** The engine wraps what is wrong with a request into an error of the server, when a converter or a query finds it. */
    private static StatusType status(Throwable failure) {
        if (failure instanceof WebApplicationException known && !(failure instanceof RestException)) {
            return known.getResponse().getStatusInfo();
        }
        if (Causes.any(failure, BodyTooLarge.class::isInstance)) {
            return Status.REQUEST_ENTITY_TOO_LARGE;
        }
        if (failure instanceof JacksonException || RestFaults.caused(failure)) {
            return Status.BAD_REQUEST;
        }
        if ((failure.getClass() == ProcessEngineException.class || failure instanceof NullValueException)
                && failure.getCause() == null) {
            return Status.BAD_REQUEST; // the engine's builders and queries check what they are asked
        }
        Status own = ExceptionHandlerHelper.getInstance().getStatus(failure);
        Throwable cause = failure.getCause();
        return own == Status.INTERNAL_SERVER_ERROR && failure instanceof RestException && cause != null
                ? status(cause)
                : own;
    }

    private static Response answer(StatusType status, String code, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:synergies:problem:" + code);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.getStatusCode());
        problem.put("detail", detail == null ? status.getReasonPhrase() : detail);
        problem.put("message", problem.get("detail")); // where clients of Camunda look for it
        return Response.status(status)
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .entity(problem)
                .build();
    }
}
