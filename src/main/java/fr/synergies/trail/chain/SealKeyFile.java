package fr.synergies.trail.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The key that signs seals in PEM: the private key (PKCS #8) followed by the public key (X.509). */
final class SealKeyFile {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private SealKeyFile() {}

    /** Reads a file in PEM, which is made with a new key if it does not exist. */
    static SealKey readOrMake(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return pem(Files.readString(file), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A key in PEM.
     *
     * @param origin where the text comes from, for messages
     */
    static SealKey pem(String text, String origin) {
        return SealKey.of(read(text, PRIVATE, origin), read(text, PUBLIC, origin), origin);
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair =
                KeyPairGenerator.getInstance(SealAlgorithm.ED25519.family()).generateKeyPair();
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try {
            Files.createFile(file, owners());
            Files.writeString(
                    file,
                    pem(PRIVATE, pair.getPrivate().getEncoded())
                            + pem(PUBLIC, pair.getPublic().getEncoded()));
        } catch (FileAlreadyExistsException made) {
            // Another instance was faster: its key is used.
        }
    }

    private static FileAttribute<?>[] owners() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(String kind, byte[] content) {
        String body = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static byte[] read(String pem, String kind, String origin) {
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(origin + ": no " + kind + " in PEM");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }
}
