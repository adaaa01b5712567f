package fr.synergies.platform.workflow.identity;

/**
 * Checks a password that somebody types after signing in, to change a password or to have it verified. It is as strict as the
 * sign-in: whoever has a session must not guess passwords without being counted.
 */
@FunctionalInterface
public interface PasswordConfirmation {

    /** Whether the password is that of the user; never, while the name or the client's address is locked. */
    boolean confirms(String user, String password);
}
