package fr.synergies.recruitment;

/** The result of comparing the two votes of a round. */
enum Agreement {
    AGREED,
    DISAGREED,
    ESCALATED;

    /** Number of rounds without agreement after which the line managers decide. */
    static final int MOST_ROUNDS = 3;

    static Agreement of(Vote one, Vote other) {
        if (one.candidate() == other.candidate()) {
            return AGREED;
        }
        return one.round() >= MOST_ROUNDS ? ESCALATED : DISAGREED;
    }
}
