package fr.synergies.trail.chain;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key that signs seals, of one of the kinds of {@link SealAlgorithm}. */
public final class SealKey {

    private final PrivateKey secret;
    private final Provider signer;
    private final String publicKey;
    private final SealAlgorithm algorithm;

    private SealKey(PrivateKey secret, Provider signer, String publicKey, SealAlgorithm algorithm) {
        this.secret = secret;
        this.signer = signer;
        this.publicKey = publicKey;
        this.algorithm = algorithm;
    }

    /**
     * A pair of keys.
     *
     * @param secret in PKCS #8
     * @param known the public key in X.509
     * @param origin where the pair comes from, for messages
     * @throws IllegalStateException if the two are not a pair of a kind that signs seals
     */
    static SealKey of(byte[] secret, byte[] known, String origin) {
        SealAlgorithm algorithm = kind(known, origin);
        try {
            KeyFactory keys = KeyFactory.getInstance(algorithm.family());
            return of(keys.generatePrivate(new PKCS8EncodedKeySpec(secret)), keys.getProvider(), known, origin);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(origin + ": no private key of the kind " + algorithm.family(), wrong);
        }
    }

    /** @param signer what computes with the private key, which may never leave it */
    static SealKey of(PrivateKey secret, Provider signer, byte[] known, String origin) {
        SealKey key = new SealKey(secret, signer, Base64.getEncoder().encodeToString(known), kind(known, origin));
        byte[] trial = {1};
        if (!verifies(key.publicKey, trial, key.sign(trial))) {
            throw new IllegalStateException(origin + ": the private and the public key do not belong together");
        }
        return key;
    }

    private static SealAlgorithm kind(byte[] known, String origin) {
        return SealAlgorithm.of(known)
                .orElseThrow(() -> new IllegalStateException(
                        origin + ": seals are signed with a key of Ed25519 or of the curve P-256, and this is none"));
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
            Signature signature = Signature.getInstance(algorithm.signature(), signer);
            signature.initSign(secret);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Whether the signature was made with this key; false also if the key or the signature is malformed. */
    public static boolean verifies(String publicKey, byte[] content, String signature) {
        try {
            byte[] known = Base64.getDecoder().decode(publicKey);
            SealAlgorithm algorithm = SealAlgorithm.of(known).orElseThrow(IllegalArgumentException::new);
            PublicKey key = KeyFactory.getInstance(algorithm.family()).generatePublic(new X509EncodedKeySpec(known));
            Signature check = Signature.getInstance(algorithm.signature());
            check.initVerify(key);
            check.update(content);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
