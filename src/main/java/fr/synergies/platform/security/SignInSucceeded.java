package fr.synergies.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Publishes the sign-in and shows the page that was requested, by a relative address: the request that was saved may have named any
 * host.
 */
class SignInSucceeded extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");

    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignInSucceeded(Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
        setRedirectStrategy(
                (request, response, url) -> response.sendRedirect(response.encodeRedirectURL(relative(url))));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        events.publishEvent(new SignedIn(authentication.getName(), clock.instant()));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    private static String relative(String url) {
        String path = ORIGIN.matcher(url).replaceFirst("");
        return "/" + path.replaceFirst("^/+", ""); // two slashes would begin with a host again
    }
}
