package fr.synergies.rules.library;

/** Where a rule set came from, or why it was activated. */
public enum Origin {
    /** It was shipped with the application, or the rules folder was changed before a start. */
    SHIPPED,
    /** Somebody proposed it, and somebody else activated it. */
    PROPOSED,
    /** It had been active before and was activated again. */
    BACK
}
