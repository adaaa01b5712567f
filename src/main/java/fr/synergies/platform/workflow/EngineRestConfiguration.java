package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.identity.IdentityBodies;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.runtime.modification.ProcessInstanceModificationDto;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.stereotype.Component;

/**
 * The engine's REST API, with our answers to what goes wrong: problem details, and 4xx where the caller is at fault. The engine's
 * own would answer 500 to a refusal when a process is started, a message sent or a task claimed, and to an empty body.
 */
@Component
class EngineRestConfiguration extends CamundaJerseyResourceConfig {

    private final EngineRestProblems problems;

    EngineRestConfiguration(EngineRestProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        register(JacksonFeature.withoutExceptionMappers());
        correct(this, problems);
    }

    /** Adds the providers of the engine's REST API with this program's answers to what goes wrong. */
    static void correct(ResourceConfig api, EngineRestProblems problems) {
        Set<Class<?>> providers = new HashSet<>(CamundaRestResources.getConfigurationClasses());
        providers.removeIf(ExceptionMapper.class::isAssignableFrom);
        api.registerClasses(providers);
        api.register(problems);
        api.register(new BodyRequired());
        api.register(IdentityBodies.class);
        api.register(new AddressesWithoutHost());
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

    /**
     * Where the engine expects a body, it fails on the word {@code null}; and a modification that modifies nothing succeeds for
     * everybody, because no command is given that the gate could refuse.
     */
    static class BodyRequired implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            Object body = context.proceed();
            if (body == null) {
                throw new BadRequestException("A body is expected");
            }
            if (body instanceof ProcessInstanceModificationDto modification
                    && (modification.getInstructions() == null
                            || modification.getInstructions().isEmpty())) {
                throw new BadRequestException("A modification has instructions");
            }
            return body;
        }
    }
}
