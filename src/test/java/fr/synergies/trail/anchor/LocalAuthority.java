package fr.synergies.trail.anchor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time stamp authority of its own on this machine: a root that certified the signer, and a server that speaks RFC 3161. */
final class LocalAuthority implements AutoCloseable {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");
    private static final String SIGNATURE = "SHA256withECDSA";

    private final KeyPair signer;
    private final X509CertificateHolder root;
    private final X509CertificateHolder certificate;
    private final HttpServer server;
    private final AtomicInteger serial = new AtomicInteger();
    private volatile boolean away;
    private volatile boolean talkingNonsense;

    LocalAuthority(String name) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            KeyPair rootKey = keys.generateKeyPair();
            signer = keys.generateKeyPair();
            ContentSigner certifying = new JcaContentSignerBuilder(SIGNATURE).build(rootKey.getPrivate());
            X500Name rootName = new X500Name("CN=" + name + " root");
            root = certificate(rootName, rootName, rootKey)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .build(certifying);
            certificate = certificate(rootName, new X500Name("CN=" + name), signer)
                    .addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                    .build(certifying);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] answer = answer(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(away ? 503 : 200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        } catch (GeneralSecurityException | OperatorException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    AnchorSettings settings() {
        return new AnchorSettings(
                Optional.of(URI.create("http://localhost:" + server.getAddress().getPort() + "/")),
                Duration.ofHours(1),
                Duration.ofSeconds(10),
                Optional.empty());
    }

    void goesAway() {
        away = true;
    }

    void comesBack() {
        away = false;
        talkingNonsense = false;
    }

    void talksNonsense() {
        talkingNonsense = true;
    }

    /** A file with the certificate of its root. */
    Path rootIn(Path directory) {
        return write(directory.resolve("root.pem"), root);
    }

    /** A file with the certificate that signs. */
    Path signerIn(Path directory) {
        return write(directory.resolve("signer.pem"), certificate);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private byte[] answer(byte[] query) throws IOException {
        if (away || talkingNonsense) {
            return "<html>Maintenance</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNATURE, signer.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(certificate, root)));
            return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256))
                    .generate(new TimeStampRequest(query), BigInteger.valueOf(serial.incrementAndGet()), new Date())
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorException | TSPException failed) {
            throw new IOException(failed);
        }
    }

    private static JcaX509v3CertificateBuilder certificate(X500Name issuer, X500Name subject, KeyPair key) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(1))),
                subject,
                key.getPublic());
    }

    private static Path write(Path file, X509CertificateHolder certificate) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(certificate);
            pem.flush();
            return Files.writeString(file, text.toString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
