package fr.synergies.synergy;

/** How companies gain together. */
public enum Kind {
    /** One company's outgoing flow replaces what another buys. */
    SUBSTITUTION,
    /** Several companies buy or use the same thing together (mutualisation). */
    POOLING
}
