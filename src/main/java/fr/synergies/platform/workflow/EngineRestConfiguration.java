package fr.synergies.platform.workflow;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
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
    }

    /** Where the engine expects a body, it fails on the word {@code null}. */
    static class BodyRequired implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            Object body = context.proceed();
            if (body == null) {
                throw new BadRequestException("A body is expected");
            }
            return body;
        }
    }
}
