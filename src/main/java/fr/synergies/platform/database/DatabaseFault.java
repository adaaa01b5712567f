package fr.synergies.platform.database;

/**
 * Faults of the database that pass by themselves: the same request may succeed a little later, and nothing of it was stored.
 */
public enum DatabaseFault {
    /** Others hold what the request needs, or ran against it. */
    BUSY(409, "web.problem.busy", 2),
    /** The database does not answer, restarts, has no connection left, or cannot write. */
    AWAY(503, "web.problem.database", 10);

    private final int status;
    private final String message;
    private final int retryAfter;

    DatabaseFault(int status, String message, int retryAfter) {
        this.status = status;
        this.message = message;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status that says it. */
    public int status() {
        return status;
    }

    /** The key of the sentence that says it. */
    public String message() {
        return message;
    }

    /** After how many seconds the same request may succeed. */
    public int retryAfter() {
        return retryAfter;
    }
}
