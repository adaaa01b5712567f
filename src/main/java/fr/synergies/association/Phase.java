package fr.synergies.association;

/** How far a judgement looks: what an earlier phase needs, a later one needs too. */
public enum Phase {
    /** The three strands are being defined: nothing is missing yet. */
    STUDY,
    /** The three strands are defined. */
    STRANDS,
    /** The founding meeting was held. */
    FOUNDED,
    /** Everything is done. */
    READY
}
