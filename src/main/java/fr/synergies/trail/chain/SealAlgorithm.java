package fr.synergies.trail.chain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The kinds of keys that sign seals. Of which kind a key is stands in the public key itself, whose hash every seal names and signs: a
 * signature cannot be passed off as one of another kind, and seals need no field for it.
 */
enum SealAlgorithm {

    /** RFC 8032; keys of a new program are of this kind. */
    ED25519("Ed25519", "Ed25519", "302a300506032b6570032100", 32),

    /** ECDSA over the curve P-256 with SHA-256 (FIPS 186-5), signatures in DER: what tokens of PKCS #11 offer to Java 17. */
    P256("EC", "SHA256withECDSA", "3059301306072a8648ce3d020106082a8648ce3d030107034200", 65);

    private final String family;
    private final String signature;
    private final byte[] beginning;
    private final int length;

    /** @param beginning of the public key in X.509, up to the figures of the key itself */
    SealAlgorithm(String family, String signature, String beginning, int length) {
        this.family = family;
        this.signature = signature;
        this.beginning = HexFormat.of().parseHex(beginning);
        this.length = length;
    }

    /** The kind of a public key in X.509; empty for any that signs no seals. */
    static Optional<SealAlgorithm> of(byte[] publicKey) {
        return Arrays.stream(values()).filter(each -> each.fits(publicKey)).findFirst();
    }

    private boolean fits(byte[] publicKey) {
        return publicKey.length == beginning.length + length
                && Arrays.equals(publicKey, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** What Java calls its keys. */
    String family() {
        return family;
    }

    /** What Java calls its signatures. */
    String signature() {
        return signature;
    }
}
