package fr.synergies.trail.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;

/** A key in a store that also holds the certificate with its public key. */
final class SealKeyStore {

    private SealKeyStore() {}

    /**
     * A key in a file of PKCS #12 (RFC 7292).
     *
     * @throws IllegalStateException if the store cannot be opened with the password or has no such key
     */
    static SealKey file(Path store, String password, String alias) {
        char[] secret = password.toCharArray();
        try (InputStream content = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(content, secret);
            byte[] known = known(keys, alias, store.toString());
            String algorithm =
                    SealAlgorithm.of(known).orElse(SealAlgorithm.ED25519).signature();
            return key(keys, secret, alias, Signature.getInstance(algorithm).getProvider(), store.toString());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(store + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * A key in a token of PKCS #11, such as a hardware security module: it signs there, and nobody reads the private key.
     *
     * @param configuration the file that says where the token is, in the words of Java's own provider for PKCS #11
     * @param pin of the token
     * @throws IllegalStateException if the token cannot be reached or opened with the PIN, or has no such key
     */
    static SealKey token(Path configuration, String pin, String alias) {
        char[] secret = pin.toCharArray();
        try {
            Provider token = Security.getProvider("SunPKCS11").configure(configuration.toString());
            KeyStore keys = KeyStore.getInstance("PKCS11", token);
            keys.load(null, secret);
            return key(keys, secret, alias, token, configuration.toString());
        } catch (IOException
                | GeneralSecurityException
                | ProviderException
                | InvalidParameterException
                | UnsupportedOperationException unreachable) {
            throw new IllegalStateException(configuration + ": " + reason(unreachable), unreachable);
        }
    }

    private static SealKey key(KeyStore keys, char[] secret, String alias, Provider signer, String origin)
            throws GeneralSecurityException {
        byte[] known = known(keys, alias, origin);
        if (keys.getKey(alias, secret) instanceof PrivateKey key) {
            return SealKey.of(key, signer, known, origin);
        }
        throw none(alias, origin);
    }

    private static byte[] known(KeyStore keys, String alias, String origin) throws GeneralSecurityException {
        if (!keys.isKeyEntry(alias)) {
            throw none(alias, origin);
        }
        return keys.getCertificate(alias).getPublicKey().getEncoded();
    }

    private static IllegalStateException none(String alias, String origin) {
        return new IllegalStateException(origin + ": no private key under the alias " + alias);
    }

    /** The token's own word, which stands below Java's. */
    private static String reason(Exception unreachable) {
        Throwable innermost = unreachable;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return unreachable.getMessage() + (innermost == unreachable ? "" : ", " + innermost.getMessage());
    }
}
