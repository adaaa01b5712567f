package fr.synergies.recruitment;

/** What comparing the two votes of a round says. */
enum Agreement {
    AGREED,
    DISAGREED,
    ESCALATED;

    /** After this many rounds without agreement the line managers decide. */
    static final int MOST_ROUNDS = 3;

    static Agreement of(Vote one, Vote other) {
        if (one.candidate() == other.candidate()) {
            return AGREED;
        }
        return one.round() >= MOST_ROUNDS ? ESCALATED : DISAGREED;
    }
}
