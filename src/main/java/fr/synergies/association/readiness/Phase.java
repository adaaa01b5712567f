package fr.synergies.association.readiness;

/** The phase up to which requirements are judged: what an earlier phase requires, a later one requires too. */
public enum Phase {
    /** The three strands are being defined: nothing is required yet. */
    STUDY,
    /** The three strands are defined. */
    STRANDS,
    /** The founding meeting was held. */
    FOUNDED,
    /** Everything is done. */
    READY
}
