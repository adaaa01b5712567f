package fr.synergies.synergy;

/** What becomes of the good rows of a file that has bad ones. */
enum ImportMode {
    /** Nothing is kept unless every row is good. */
    ALL_OR_NOTHING,
    /** The good rows are kept. */
    GOOD_ROWS
}
