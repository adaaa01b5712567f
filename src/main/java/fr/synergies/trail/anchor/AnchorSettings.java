package fr.synergies.trail.anchor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.audit.anchor.*}: which authority stamps the seals (RFC 3161).
 *
 * @param url address of the authority; none by default, and then nothing is stamped: it is a contract of the institution's own
 * @param every time between two stamps, and between two attempts while the authority is away. One hour, our choice: a stamp covers all
 *     earlier seals
 * @param timeout how long the authority may take to answer. 10 seconds, our choice
 * @param trustedCertificates certificates in PEM of the authorities, or of who certified them, whose stamps are accepted; whichever
 *     signed the stamp if none is named
 */
@ConfigurationProperties("synergies.audit.anchor")
public record AnchorSettings(
        @DefaultValue Optional<URI> url,
        @DefaultValue("PT1H") Duration every,
        @DefaultValue("PT10S") Duration timeout,
        @DefaultValue Optional<Path> trustedCertificates) {

    /** The authorities whose stamps are accepted. */
    public TrustedAuthorities trusted() {
        return trustedCertificates.map(TrustedAuthorities::in).orElseGet(TrustedAuthorities::any);
    }
}
