package fr.synergies.replay;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports the error in a journal instead of showing a stack trace. */
class JournalErrorAnalyzer extends AbstractFailureAnalyzer<JournalError> {

    @Override
    protected FailureAnalysis analyze(Throwable root, JournalError error) {
        return new FailureAnalysis(
                "The journal cannot be replayed: " + error.getMessage(),
                "Correct the entry. Nothing of the replay is kept: its database is in memory.",
                error);
    }
}
