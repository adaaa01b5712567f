package fr.synergies.rules;

/** What happened to a rule set, or to a proposal of one. */
public enum Deed {
    SHIPPED,
    PROPOSED,
    EDITED,
    REBASED,
    SUBMITTED,
    SENT_BACK,
    REFUSED,
    WITHDRAWN,
    ACTIVATED,
    /** A rule set that had decided before was activated again. */
    BROUGHT_BACK
}
