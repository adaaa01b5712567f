package fr.synergies.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Publishes the sign-in and shows the page that was requested. */
class SignInSucceeded extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignInSucceeded(Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        events.publishEvent(new SignedIn(authentication.getName(), clock.instant()));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
