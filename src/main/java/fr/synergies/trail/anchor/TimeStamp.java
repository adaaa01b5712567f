package fr.synergies.trail.anchor;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/** A time stamp token (RFC 3161) that was read and whose signature fits. */
final class TimeStamp {

    private final TimeStampToken token;
    private final X509Certificate signer;
    private final List<X509Certificate> certificates;

    private TimeStamp(TimeStampToken token, X509Certificate signer, List<X509Certificate> certificates) {
        this.token = token;
        this.signer = signer;
        this.certificates = certificates;
    }

    /** The token is not one, or its signature does not fit its content. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Reads a token and checks that the certificate inside is one for time stamps, was valid then, and signed it. */
    static TimeStamp read(String base64) throws Unreadable {
        try {
            TimeStampToken token =
                    new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(base64)));
            List<X509Certificate> certificates = new ArrayList<>();
            X509Certificate signer = null;
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            for (X509CertificateHolder each : token.getCertificates().getMatches(everything())) {
                X509Certificate certificate = converter.getCertificate(each);
                certificates.add(certificate);
                signer = token.getSID().match(each) ? certificate : signer;
            }
            if (signer == null) {
                throw new Unreadable("the token does not bring the certificate of who signed it", null);
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return new TimeStamp(token, signer, certificates);
        } catch (IOException
                | CMSException
                | TSPException
                | GeneralSecurityException
                | OperatorCreationException
                | IllegalArgumentException wrong) {
            throw new Unreadable(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** Whether it stamps this hash, SHA-256 in hexadecimal. */
    boolean stamps(String hash) {
        return token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                && Arrays.equals(
                        token.getTimeStampInfo().getMessageImprintDigest(),
                        HexFormat.of().parseHex(hash));
    }

    boolean by(TrustedAuthorities authorities) {
        return authorities.accept(signer, certificates, at());
    }

    Instant at() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** The name of the authority, as its certificate states it. */
    String authority() {
        return signer.getSubjectX500Principal().getName();
    }

    private static Selector<X509CertificateHolder> everything() {
        return new Selector<>() {
            @Override
            public boolean match(X509CertificateHolder any) {
                return true;
            }

            @Override
            public Object clone() {
                return this;
            }
        };
    }
}
