package fr.synergies.trail.chain;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The program was started without the key that the seals of its database are signed with. */
public final class SealKeyRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private SealKeyRefused(String message) {
        super(message);
    }

    static SealKeyRefused missing(Path file) {
        return new SealKeyRefused(
                "The audit trail of this database is sealed, and the key that signs its seals is not there: "
                        + file.toAbsolutePath() + " does not exist.");
    }

    static SealKeyRefused other(String current, String own) {
        return new SealKeyRefused("The seals of this database are signed with the key " + current
                + ", and this instance was given another one: " + own + ".");
    }

    /** Reports this on the console without a stack trace. */
    public static class Analyzer extends AbstractFailureAnalyzer<SealKeyRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, SealKeyRefused cause) {
            String action =
                    "Give every instance the same key (property synergies.audit.seal.key-file, .key-store or .key). To change"
                            + " the key, name the id of the former one in synergies.audit.seal.trusted-keys, on every instance.";
            return new FailureAnalysis(cause.getMessage(), action, cause);
        }
    }
}
