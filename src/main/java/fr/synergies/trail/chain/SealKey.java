package fr.synergies.trail.chain;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The key that signs seals: Ed25519 (RFC 8032). */
public final class SealKey {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String publicKey;

    private SealKey(PrivateKey secret, String publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /**
     * A pair of keys.
     *
     * @param origin where the pair comes from, for messages
     * @throws IllegalStateException if the two are not a pair of Ed25519
     */
    static SealKey of(byte[] secret, byte[] known, String origin) {
        try {
            return of(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)), known, origin);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(origin + ": no Ed25519 key", wrong);
        }
    }

    static SealKey of(PrivateKey secret, byte[] known, String origin) {
        if (!List.of(ALGORITHM, "EdDSA").contains(secret.getAlgorithm())) {
            throw new IllegalStateException(origin + ": no Ed25519 key, but " + secret.getAlgorithm());
        }
        SealKey key = new SealKey(secret, Base64.getEncoder().encodeToString(known));
        byte[] trial = {1};
        if (!verifies(key.publicKey, trial, key.sign(trial))) {
            throw new IllegalStateException(origin + ": the private and the public key do not belong together");
        }
        return key;
    }

    /** Reads the key from a file; generates it if the file does not exist. */
    public static SealKey of(Path file) {
        return SealKeyFile.readOrMake(file);
    }

    /** The public key, X.509 in Base64. */
    public String publicKey() {
        return publicKey;
    }

    /** The id by which seals name the key: SHA-256 of the public key. */
    public String id() {
        return id(publicKey);
    }

    public static String id(String publicKey) {
        return Proof.hash(Base64.getDecoder().decode(publicKey));
    }

    /** The signature in Base64. */
    public String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the signature was made with this key; false also if the key or the signature is malformed. */
    public static boolean verifies(String publicKey, byte[] content, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
