package fr.synergies.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The security headers beside Spring Security's defaults (nosniff, no framing, no caching, HSTS on HTTPS). */
final class Headers {

    static final String STRICT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI uses inline styles in the markup it generates. */
    static final String SWAGGER = STRICT + "; style-src 'self' 'unsafe-inline'";

    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    private Headers() {}

    /** Sets the headers; without a policy the response keeps its own, as with Camunda's web applications. */
    static void apply(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES));
        if (!contentPolicy.isEmpty()) {
            headers.contentSecurityPolicy(content -> content.policyDirectives(contentPolicy));
        }
    }
}
