package fr.synergies.platform.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.security.oidc.*}: sign-in with an OpenID provider, beside the built-in users. Off unless an issuer is
 * given.
 *
 * @param issuer the provider, as it names itself in its discovery document
 * @param clientId under which the program is registered with the provider
 * @param clientSecret that goes with it
 * @param publicUrl where browsers reach the program, such as {@code https://synergies.example.fr}; the provider must accept
 *     {@code <publicUrl>/login/oauth2/code/oidc} as a redirect
 * @param name what the sign-in page calls the provider
 * @param userClaim the claim that becomes the user's name here. {@code preferred_username}, our choice: it is what most providers
 *     show to people
 * @param groupsClaim the claim that lists the user's groups
 * @param groups for each group of this program, the value of that claim that stands for it; other groups are given here only
 */
@ConfigurationProperties("synergies.security.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String publicUrl,
        @DefaultValue("OpenID") String name,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groups) {

    OidcSettings {
        if (!issuer.isEmpty() && (clientId.isEmpty() || publicUrl.isEmpty())) {
            throw new IllegalArgumentException(
                    "synergies.security.oidc.issuer needs synergies.security.oidc.client-id and .public-url too");
        }
        groups = Map.copyOf(groups);
    }

    /** Whether there is a provider. */
    boolean on() {
        return !issuer.isEmpty();
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }
}
