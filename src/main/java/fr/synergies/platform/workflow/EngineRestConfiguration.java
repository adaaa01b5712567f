package fr.synergies.platform.workflow;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/**
 * The engine's REST API with one correction: it translates a refusal to 400 when a task is completed or a form submitted, but
 * would answer 500 when a process is started, a message sent or a task claimed.
 */
@Component
class EngineRestConfiguration extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        Set<Class<?>> providers = new HashSet<>(CamundaRestResources.getConfigurationClasses());
        providers.remove(RestExceptionHandler.class);
        registerClasses(CamundaRestResources.getResourceClasses());
        registerClasses(providers);
        register(JacksonFeature.class);
    }

    @Override
    protected void registerAdditionalResources() {
        register(new RefusalMapper());
        register(new RestExceptionMapper());
    }

    private static Response refused(Exception failure) {
        return Response.status(Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ExceptionDto.fromException(failure))
                .build();
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
