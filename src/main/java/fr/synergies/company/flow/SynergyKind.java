package fr.synergies.company.flow;

/** The kinds of synergies. */
public enum SynergyKind {
    /** The outgoing flow of one company replaces what another buys. */
    SUBSTITUTION,
    /** Several companies buy or use the same thing together (mutualisation). */
    POOLING
}
