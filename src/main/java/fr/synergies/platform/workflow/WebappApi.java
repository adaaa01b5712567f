package fr.synergies.platform.workflow;

import fr.synergies.platform.workflow.EngineRestConfiguration.BodyRequired;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
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
 * The engine's REST API as its web applications call it, and their own, with the corrections of {@link EngineRestConfiguration}. It comes
 * before the web applications' own initializer, which leaves servlets of these names as it finds them.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.webapp.enabled", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebappApi implements ServletContextInitializer {

    private static final String NAME = "Engine Api"; // as in CamundaBpmWebappInitializer, and so are those below

    private static final Map<String, Class<? extends Application>> OWN = Map.of(
            "Admin", AdminApplication.class,
            "Cockpit", CockpitApplication.class,
            "Tasklist", TasklistApplication.class,
            "Welcome", WelcomeApplication.class);

    /** Ours is asked before the one that each of them brings for all that goes wrong. */
    private static final int FIRST = 1;

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
        OWN.forEach(
                (name, application) -> context.addServlet(name + " Api", new ServletContainer(corrected(application)))
                        .addMapping(path + "/api/" + name.toLowerCase(Locale.ROOT) + "/*"));
    }

    /** What their plugins bring is known once they are started, after this. */
    private ResourceConfig corrected(Class<? extends Application> application) {
        return ResourceConfig.forApplicationClass(application)
                .register(problems, FIRST)
                .register(new BodyRequired());
    }
}
