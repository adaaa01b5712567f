package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.identity.IdentityBodies;
import fr.synergies.platform.workflow.identity.IdentityFailures;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.stereotype.Component;

/**
 * The engine's REST API with one correction: it translates a refusal to 400 when a task is completed or a form submitted, but
 * would answer 500 when a process is started, a message sent or a task claimed.
 */
@Component
class EngineRestConfiguration extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        register(JacksonFeature.class);
        correct(this);
    }

    /** Adds the providers of the engine's REST API with this program's corrections, to this one and to that of the web applications. */
    static void correct(ResourceConfig api) {
        Set<Class<?>> providers = new HashSet<>(CamundaRestResources.getConfigurationClasses());
        providers.remove(RestExceptionHandler.class);
        providers.remove(ProcessEngineExceptionHandler.class);
        api.registerClasses(providers);
        api.register(new RefusalMapper());
        api.register(new RestExceptionMapper());
        api.register(IdentityBodies.class);
        api.register(IdentityFailures.class);
        api.register(new AddressesWithoutHost());
    }

    private static Response refused(Exception failure) {
        return Response.status(Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionDto.fromException(failure))
                .build();
    }

    /** The engine puts links to itself into its answers: they begin with a path, not with whatever host the request names. */
    @PreMatching
    static class AddressesWithoutHost implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            URI asked = request.getUriInfo().getRequestUri();
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            if (query.contains("%00")) { // PostgreSQL takes no such text
                throw new BadRequestException("No text contains U+0000");
            }
            URI base = URI.create(request.getUriInfo().getBaseUri().getRawPath());
            request.setRequestUri(base, URI.create(asked.getRawPath() + query));
        }
    }

    static class RefusalMapper implements ExceptionMapper<EngineRefusal> {

        @Override
        public Response toResponse(EngineRefusal failure) {
            return refused(failure);
        }
    }

    static class RestExceptionMapper implements ExceptionMapper<RestException> {

        private final RestExceptionHandler engines = new RestExceptionHandler();

        @Override
        public Response toResponse(RestException failure) {
            return failure.getCause() instanceof EngineRefusal ? refused(failure) : engines.toResponse(failure);
        }
    }
}
