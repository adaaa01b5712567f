package fr.synergies.platform.workflow.identity;

import fr.synergies.platform.workflow.engine.OwnCommands;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users' passwords. */
@Component
public class Credentials {

    private final IdentityService identities;
    private final UserDirectory directory;
    private final BcryptPasswords passwords;
    private final OwnCommands own;
    private final String nobodysPassword;

    Credentials(IdentityService identities, UserDirectory directory, BcryptPasswords passwords, OwnCommands own) {
        this.own = own;
        this.identities = identities;
        this.directory = directory;
        this.passwords = passwords;
        this.nobodysPassword = passwords.encrypt("nobody");
    }

    /** Whether the password is correct; an unknown user takes as long to check as a known one. */
    public boolean match(String user, String password) {
        if (!directory.exists(user)) {
            passwords.check(password, nobodysPassword);
            return false;
        }
        return own.run(() -> identities.checkPassword(user, password));
    }
}
