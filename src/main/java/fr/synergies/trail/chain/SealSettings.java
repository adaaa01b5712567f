package fr.synergies.trail.chain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.audit.seal.*}: how the audit trail is sealed (decision 14). The key is taken from {@code key}, else from
 * {@code pkcs11}, else from {@code key-store}, else from {@code key-file}.
 *
 * @param keyFile the private key that signs, of Ed25519 (RFC 8032) or of the curve P-256, PKCS #8 in PEM, and its public key; generated at the first start if
 *     the file does not exist. By default {@code seal-key.pem} in the data directory, our choice: the application starts without
 *     preparation; in production it belongs apart from the database
 * @param key the same as a text, for the environment of a container; none by default
 * @param pkcs11 the file that says where a token of PKCS #11 is that signs (a hardware security module), as Java's provider SunPKCS11
 *     reads it; none by default
 * @param keyStore the key in a PKCS #12 store (RFC 7292); none by default
 * @param keyStorePassword password of the store and of the key in it, or the PIN of the token
 * @param keyAlias name of the key in the store or in the token
 * @param every time between two seals, if anything was done meanwhile. 15 minutes, our choice: it bounds how much could be
 *     cut off the end of the trail unnoticed
 * @param trustedKeys ids of further keys whose seals are accepted: former keys, or those of other instances. None by
 *     default, our choice: trust is granted by the configuration only, never by the database
 */
@ConfigurationProperties("synergies.audit.seal")
public record SealSettings(
        Path keyFile,
        @DefaultValue Optional<String> key,
        @DefaultValue Optional<Path> pkcs11,
        @DefaultValue Optional<Path> keyStore,
        @DefaultValue("") String keyStorePassword,
        @DefaultValue("seal") String keyAlias,
        @DefaultValue("PT15M") Duration every,
        @DefaultValue List<String> trustedKeys) {

    /**
     * The key.
     *
     * @param mayBeMade whether a new one is generated where there is no file
     * @throws SealKeyRefused if there is none and none may be made
     */
    SealKey open(boolean mayBeMade) {
        if (key.isPresent()) {
            return SealKeyFile.pem(key.get(), "synergies.audit.seal.key");
        }
        if (pkcs11.isPresent()) {
            return SealKeyStore.token(pkcs11.get(), keyStorePassword, keyAlias);
        }
        if (keyStore.isPresent()) {
            return SealKeyStore.file(keyStore.get(), keyStorePassword, keyAlias);
        }
        if (!mayBeMade && Files.notExists(keyFile)) {
            throw SealKeyRefused.missing(keyFile);
        }
        return SealKeyFile.readOrMake(keyFile);
    }
}
