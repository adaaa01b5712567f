package fr.synergies.platform.workflow.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.authorization.AuthorizationCreateDto;
import org.camunda.bpm.engine.rest.dto.identity.GroupDto;
import org.camunda.bpm.engine.rest.dto.identity.TenantDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Refuses what the engine's REST API takes for granted about a user, a group, a tenant or an authorization: that there is a body, that
 * its fields are there and fit their columns, and that its id is the one in the address. With another id the engine would write the
 * password of one user into the account of the other.
 */
public class IdentityBodies implements ReaderInterceptor {

    private static final Set<String> CHECKED =
            Set.of("org.camunda.bpm.engine.rest.dto.identity", "org.camunda.bpm.engine.rest.dto.authorization");
    private static final int LONGEST = 255; // ACT_RU_AUTHORIZATION

    private final ObjectMapper json = new ObjectMapper();

    @Context
    private UriInfo address;

    /** The engine's REST API creates it. */
    public IdentityBodies() {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!CHECKED.contains(context.getType().getPackageName())) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        context.setInputStream(new ByteArrayInputStream(body));
        Object read = context.proceed();
        if (read == null) {
            throw bad("The request needs a body that is not null");
        }
        check(tree(body), AuthorizationCreateDto.class.equals(context.getType()));
        return withTheIdOfTheAddress(read);
    }

    /** The engine has read the body already, and said what is wrong if it is no JSON. */
    private JsonNode tree(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw bad("The body is no JSON");
        }
    }

    private static void check(JsonNode body, boolean newAuthorization) {
        if (body.toString().contains("\\u0000")) {
            throw bad("No text contains U+0000"); // PostgreSQL takes none
        }
        for (String field : List.of("userId", "groupId", "resourceId")) {
            if (body.path(field).asText().length() > LONGEST) {
                throw bad(field + " is longer than " + LONGEST + " characters");
            }
        }
        for (String field : List.of("permissions", "sorting")) {
            body.path(field).forEach(each -> {
                if (each.isNull()) {
                    throw bad(field + " contains null");
                }
            });
        }
        boolean typed = body.hasNonNull("type") && body.hasNonNull("permissions");
        if (newAuthorization && !(typed && body.hasNonNull("resourceType"))) {
            throw bad("An authorization needs type, permissions and resourceType");
        }
        if (body.hasNonNull("permissions") && !body.hasNonNull("resourceType")) {
            throw bad("permissions need their resourceType");
        }
    }

    private Object withTheIdOfTheAddress(Object body) {
        String id = address.getPathParameters().getFirst("id");
        if (id != null && body instanceof UserProfileDto user) {
            user.setId(same(id, user.getId()));
        } else if (id != null && body instanceof GroupDto group) {
            group.setId(same(id, group.getId()));
        } else if (id != null && body instanceof TenantDto tenant) {
            tenant.setId(same(id, tenant.getId()));
        }
        return body;
    }

    private static String same(String inTheAddress, String inTheBody) {
        if (inTheBody != null && !inTheBody.equals(inTheAddress)) {
            throw bad("An id cannot be changed");
        }
        return inTheAddress;
    }

    private static InvalidRequestException bad(String message) {
        return new InvalidRequestException(Status.BAD_REQUEST, message);
    }
}
