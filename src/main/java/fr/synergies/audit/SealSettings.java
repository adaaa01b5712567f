package fr.synergies.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is sealed.
 *
 * @param keyFile the Ed25519 private key that signs, PKCS #8 in PEM; made at the first start where there is none
 * @param every how long after the last seal the next one is made, if anything was done meanwhile
 * @param trustedKeys ids of other keys whose seals are accepted: those used before, or by other instances
 */
@ConfigurationProperties("synergies.audit.seal")
record SealSettings(
        Path keyFile,
        @DefaultValue("PT15M") Duration every,
        @DefaultValue List<String> trustedKeys) {}
