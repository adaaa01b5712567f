package fr.synergies.platform.database;

import java.time.Duration;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The program cannot start on its database. */
final class StartRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private StartRefused(String problem, String action, Throwable cause) {
        super(problem, cause);
        this.action = action;
    }

    static StartRefused noDatabase(Duration waited, Throwable cause) {
        return new StartRefused(
                "The database did not answer for " + waited.toSeconds() + " s: " + innermost(cause),
                "Start the database, or correct spring.datasource.url, .username and .password; then start again."
                        + " synergies.start.database says how long a start waits.",
                cause);
    }

    /** Waiting would not help: a wrong password, or a file of H2 that another program holds. */
    static StartRefused unusable(Throwable cause) {
        return new StartRefused(
                "The database cannot be used: " + innermost(cause),
                "Correct spring.datasource.url, .username and .password; or stop the other program that uses the data"
                        + " directory (synergies.data-dir). Then start again.",
                cause);
    }

    static StartRefused otherNode(Duration waited, Throwable cause) {
        return new StartRefused(
                "Another node has been starting on this database for more than " + waited.toSeconds() + " s.",
                "See in its log what it waits for, or stop it; then start again. synergies.start.other-node says how"
                        + " long a start waits.",
                cause);
    }

    private static String innermost(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage();
    }

    /** Reports this on the console without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
            return new FailureAnalysis(cause.getMessage(), cause.action, cause);
        }
    }
}
