package fr.synergies.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Production was started on a database without users, and without a password that the first one may have. */
class MissingAdministrator extends IllegalStateException {

    private MissingAdministrator(String problem) {
        super(problem);
    }

    static MissingAdministrator withoutPassword() {
        return new MissingAdministrator(
                "There is no user yet, and no password is given for the administrator to create.");
    }

    static MissingAdministrator withWeakPassword() {
        return new MissingAdministrator(
                "There is no user yet, and the password given for the administrator to create is"
                        + " too short, contains the name, or is easy to guess.");
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
