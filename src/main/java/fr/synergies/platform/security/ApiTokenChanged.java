package fr.synergies.platform.security;

/**
 * A user made or revoked a token for the API; published as an application event in the transaction of the change.
 *
 * @param name what the token is for
 */
public record ApiTokenChanged(String user, String name, Change change) {

    /** What happened to it. */
    public enum Change {
        CREATED,
        REVOKED
    }
}
