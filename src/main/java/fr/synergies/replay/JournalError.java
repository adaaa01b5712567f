package fr.synergies.replay;

/** A journal that cannot be replayed: where it stops, and why. */
class JournalError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalError(String file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }
}
