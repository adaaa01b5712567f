package fr.synergies.rules;

/** Where a rule set came from, or why it was activated. */
public enum Origin {
    /** The program brought it, or its rules folder was changed before a start. */
    SHIPPED,
    /** Somebody proposed it, and somebody else activated it. */
    PROPOSED,
    /** It had decided before, and decides again. */
    BACK
}
