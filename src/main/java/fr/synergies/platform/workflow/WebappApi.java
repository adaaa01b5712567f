package fr.synergies.platform.workflow;

import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's REST API as its web applications call it, with the corrections of {@link EngineRestConfiguration}. It comes before
 * the web applications' own initializer, which leaves a servlet of this name as it finds it.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.webapp.enabled", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebappApi implements ServletContextInitializer {

    private static final String NAME = "Engine Api"; // as in CamundaBpmWebappInitializer

    private final String path;
    private final EngineRestProblems problems;

    WebappApi(@Value("${camunda.bpm.webapp.application-path}") String path, EngineRestProblems problems) {
        this.path = path;
        this.problems = problems;
    }

    @Override
    public void onStartup(ServletContext context) {
        ResourceConfig api = new ResourceConfig();
        Set<Class<?>> resources = new HashSet<>(new EngineRestApplication().getClasses());
        resources.removeAll(CamundaRestResources.getConfigurationClasses());
        api.registerClasses(resources);
        api.register(JacksonFeature.withoutExceptionMappers());
        EngineRestConfiguration.correct(api, problems);
        context.addServlet(NAME, new ServletContainer(api)).addMapping(path + "/api/engine/*");
    }
}
