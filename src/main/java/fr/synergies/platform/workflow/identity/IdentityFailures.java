package fr.synergies.platform.workflow.identity;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;

/**
 * Answers with 400 where the engine's own check refuses an argument about users, groups, tenants or authorizations (such as an
 * authorization of a type that does not exist), which its REST API would answer with 500. A failure that has a cause, as in the database,
 * is still one.
 */
public class IdentityFailures implements ExceptionMapper<ProcessEngineException> {

    private static final Pattern CHECKED = Pattern.compile("(.*/)?(user|group|tenant|authorization|identity)(/.*)?");

    private final ProcessEngineExceptionHandler engines = new ProcessEngineExceptionHandler();

    @Context
    private UriInfo address;

    /** The engine's REST API creates it. */
    public IdentityFailures() {}

    @Override
    public Response toResponse(ProcessEngineException failure) {
        boolean plain =
                failure.getClass().equals(ProcessEngineException.class) || failure instanceof NullValueException;
        boolean refused = plain && failure.getCause() == null;
        if (!refused || !CHECKED.matcher(address.getPath()).matches()) {
            return engines.toResponse(failure);
        }
        return Response.status(Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionDto.fromException(failure))
                .build();
    }
}
