package fr.synergies.trail.chain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.audit.seal.*}: how the audit trail is sealed (decision 14).
 *
 * @param keyFile the Ed25519 private key (RFC 8032) that signs, PKCS #8 in PEM; generated at the first start if the file
 *     does not exist. By default {@code seal-key.pem} in the data directory, our choice: the application starts without
 *     preparation; in production it belongs apart from the database
 * @param every time between two seals, if anything was done meanwhile. 15 minutes, our choice: it bounds how much could be
 *     cut off the end of the trail unnoticed
 * @param trustedKeys ids of further keys whose seals are accepted: former keys, or those of other instances. None by
 *     default, our choice: trust is granted by the configuration only, never by the database
 */
@ConfigurationProperties("synergies.audit.seal")
public record SealSettings(
        Path keyFile,
        @DefaultValue("PT15M") Duration every,
        @DefaultValue List<String> trustedKeys) {}
