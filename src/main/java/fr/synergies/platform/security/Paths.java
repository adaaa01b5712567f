package fr.synergies.platform.security;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The paths of each security filter chain. */
final class Paths {

    static final RequestMatcher APIS = any("/api/**", "/engine-rest/**", "/actuator/sbom/**");
    static final RequestMatcher ADMINISTRATORS = any("/actuator/sbom/**");
    static final RequestMatcher WEBAPPS = any("/camunda/**");
    static final RequestMatcher WEBAPP_APIS = any("/camunda/api/**");
    static final RequestMatcher SWAGGER = any("/swagger-ui.html", "/swagger-ui/**");
    static final RequestMatcher WEBAPP_SIGN_OUT = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    /** Everything that is accessible without signing in. */
    static final RequestMatcher OPEN = any(
            "/sign-in",
            "/actuator/health",
            "/partner-answers/{token}", // whoever has the token answers for a partner
            "/assets/synergies.css",
            "/assets/favicon.svg",
            "/webjars/bootstrap/css/bootstrap.min.css",
            "/webjars/bootstrap/{version}/css/bootstrap.min.css",
            "/error");

    /** The files of Camunda's web applications, which these serve themselves, and which are here even without them. */
    static final RequestMatcher WEBAPP_FILES = any("/webjars/camunda/**");

    /**
     * Endpoints of Camunda that bypass our sign-in: they check passwords without counting failures, or create a first
     * administrator.
     */
    static final RequestMatcher CLOSED = new OrRequestMatcher(
            new RegexRequestMatcher(".*/identity/verify/?(\\?.*)?", null),
            new RegexRequestMatcher("/camunda/api/admin/setup/.*", null),
            new RegexRequestMatcher("/camunda/api/admin/auth/user/[^/]+/login/.*", null));

    private Paths() {}

    /** Leads to the sign-in page by a relative address: an absolute one would repeat whatever host the request names. */
    static AuthenticationEntryPoint signIn() {
        var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
        page.setFavorRelativeUris(true);
        return page;
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }
}
