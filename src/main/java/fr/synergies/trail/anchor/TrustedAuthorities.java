package fr.synergies.trail.anchor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;

/** The authorities whose time stamps are accepted: named ones, or any. */
public final class TrustedAuthorities {

    private final Set<X509Certificate> named;

    private TrustedAuthorities(Set<X509Certificate> named) {
        this.named = named;
    }

    /** Accepts whichever authority signed. */
    public static TrustedAuthorities any() {
        return new TrustedAuthorities(Set.of());
    }

    /**
     * The certificates in a file.
     *
     * @param pem one or more X.509 certificates in PEM
     * @throws IllegalArgumentException if the file holds no certificate
     */
    public static TrustedAuthorities in(Path pem) {
        try (InputStream content = Files.newInputStream(pem)) {
            Set<X509Certificate> named = CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                    .map(X509Certificate.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
            if (named.isEmpty()) {
                throw new IllegalArgumentException(pem + ": no certificate in PEM");
            }
            return new TrustedAuthorities(named);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException(pem + ": no certificate in PEM", wrong);
        }
    }

    /** Whether any authority is accepted, because none is named. */
    public boolean acceptAny() {
        return named.isEmpty();
    }

    /** Whether a signer is accepted: it is named itself, or certified at that time by one that is, through the others at hand. */
    boolean accept(X509Certificate signer, Collection<X509Certificate> others, Instant at) {
        return acceptAny() || named.contains(signer) || certified(signer, others, at);
    }

    /** Revocation is not asked for: the check needs no network. */
    private boolean certified(X509Certificate signer, Collection<X509Certificate> others, Instant at) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(signer);
            PKIXBuilderParameters path = new PKIXBuilderParameters(
                    named.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet()), target);
            path.setRevocationEnabled(false);
            path.setDate(Date.from(at));
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException uncertified) {
            return false;
        }
    }
}
