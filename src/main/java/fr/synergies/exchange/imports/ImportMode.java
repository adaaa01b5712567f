package fr.synergies.exchange.imports;

/** What happens to the good rows of a file that has bad ones. */
enum ImportMode {
    /** Nothing is stored unless every row is good. */
    ALL_OR_NOTHING,
    /** The good rows are stored. */
    GOOD_ROWS
}
