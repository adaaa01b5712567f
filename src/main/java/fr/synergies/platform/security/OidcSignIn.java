package fr.synergies.platform.security;

import fr.synergies.kernel.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sign-in to the pages with an OpenID provider (authorization code flow). Once the provider has vouched for somebody, the session is
 * one like any other: the groups are those of the engine.
 */
@Component
class OidcSignIn {

    /** The last part of the addresses {@code /oauth2/authorization/…} and {@code /login/oauth2/code/…}. */
    static final String REGISTRATION = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings settings;
    private final OidcUsers users;
    private final Accounts accounts;
    private final SignInSucceeded shown;
    private final OidcUserService claims = new OidcUserService();
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OidcSignIn(
            OidcSettings settings, OidcUsers users, Accounts accounts, Clock clock, ApplicationEventPublisher events) {
        this.settings = settings;
        this.users = users;
        this.accounts = accounts;
        this.shown = new SignInSucceeded(clock, events);
    }

    /** Adds the sign-in to a filter chain, where a provider is configured. */
    void addTo(HttpSecurity http) throws Exception {
        if (settings.on()) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(new SupplierClientRegistrationRepository(registration()))
                    .userInfoEndpoint(info -> info.oidcUserService(this::vouchedFor))
                    .successHandler(this::succeeded)
                    .failureHandler(this::failed));
        }
    }

    /** Asks the provider for its addresses when somebody first signs in: it may be away when the program starts. */
    private Supplier<InMemoryClientRegistrationRepository> registration() {
        return () -> {
            ClientRegistration client = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "profile", "email")
                    .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + REGISTRATION)
                    .build();
            return new InMemoryClientRegistrationRepository(client);
        };
    }

    private OidcUser vouchedFor(OidcUserRequest request) {
        OidcUser known = claims.loadUser(request);
        try {
            return new Vouched(known, users.userOf(known));
        } catch (RuntimeException refused) {
            throw Refusal.in(refused)
                    .<RuntimeException>map(refusal -> new OAuth2AuthenticationException(
                            new OAuth2Error("refused", refusal.getMessage(), null), refused))
                    .orElse(refused);
        }
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication provided)
            throws IOException, ServletException {
        Authentication user = accounts.signedIn(provided.getName());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(user);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        shown.onAuthenticationSuccess(request, response, user);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        LOG.info("A sign-in with the OpenID provider failed: {}", refused.getMessage());
        response.sendRedirect(request.getContextPath() + "/sign-in?provider");
    }

    /** Whom the provider vouches for, under the name that the user has here. */
    private static final class Vouched extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String user;

        Vouched(OidcUser known, String user) {
            super(known.getAuthorities(), known.getIdToken(), known.getUserInfo());
            this.user = user;
        }

        @Override
        public String getName() {
            return user;
        }
    }
}
