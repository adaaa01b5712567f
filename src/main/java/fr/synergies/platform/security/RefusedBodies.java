package fr.synergies.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes the connection of a client whose body is not waited for any more, where Tomcat would wait for its rest and so hold the very
 * thread that the refusal is to set free.
 */
@Component
class RefusedBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String REFUSED = RefusedBodies.class.getName();

    /** The rest of this request's body is not read. */
    static void refuse(ServletRequest request) {
        request.setAttribute(REFUSED, true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Closing());
    }

    private static class Closing extends ValveBase {

        Closing() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(REFUSED) != null) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }
}
