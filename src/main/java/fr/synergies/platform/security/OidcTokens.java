package fr.synergies.platform.security;

import fr.synergies.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/**
 * Tokens of the OpenID provider with which programs call the API (JWT, RFC 9068): issued and signed by the provider, for this program as
 * their audience, and not expired.
 */
@Component
class OidcTokens {

    private final OidcSettings settings;
    private final OidcUsers users;
    private final Accounts accounts;
    private final DefaultBearerTokenResolver sent = new DefaultBearerTokenResolver();

    OidcTokens(OidcSettings settings, OidcUsers users, Accounts accounts) {
        this.settings = settings;
        this.users = users;
        this.accounts = accounts;
    }

    /** Lets bearers of such tokens in to a filter chain, where a provider is configured. */
    void addTo(HttpSecurity http, ApiGate gate) throws Exception {
        if (settings.on()) {
            http.oauth2ResourceServer(bearers -> bearers.bearerTokenResolver(this::token)
                    .authenticationEntryPoint(gate)
                    .jwt(jwt -> jwt.decoder(new SupplierJwtDecoder(this::decoder))
                            .jwtAuthenticationConverter(this::bearer)));
        }
    }

    /** The provider is asked for its keys when the first token comes: it may be away when the program starts. */
    private JwtDecoder decoder() {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.clientId()))));
        return decoder;
    }

    private AbstractAuthenticationToken bearer(Jwt token) {
        try {
            return accounts.signedIn(users.userOf(token));
        } catch (RuntimeException refused) {
            throw Refusal.in(refused)
                    .<RuntimeException>map(refusal -> new InvalidBearerTokenException(refusal.getMessage(), refused))
                    .orElse(refused);
        }
    }

    /** The tokens that users make here are not the provider's. */
    private String token(HttpServletRequest request) {
        String token = sent.resolve(request);
        return token == null || token.startsWith(ApiTokens.PREFIX) ? null : token;
    }
}
