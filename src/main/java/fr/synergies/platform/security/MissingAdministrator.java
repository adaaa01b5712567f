package fr.synergies.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Production was started on a database without users and without a password for the first one. */
class MissingAdministrator extends IllegalStateException {

    MissingAdministrator() {
        super("There is no user yet, and no password is given for the administrator to create.");
    }

    /** Reports this on the console without a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<MissingAdministrator> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingAdministrator cause) {
            String action = "Set SYNERGIES_SECURITY_ADMIN_PASSWORD (property synergies.security.admin-password): the "
                    + "first start under the profile \"production\" creates the user \"admin\" with it.";
            return new FailureAnalysis(cause.getMessage(), action, cause);
        }
    }
}
