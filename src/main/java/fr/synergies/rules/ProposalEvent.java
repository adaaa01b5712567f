package fr.synergies.rules;

/** What happened to a rule set, or to a proposal of one. */
public enum ProposalEvent {
    SHIPPED,
    PROPOSED,
    EDITED,
    REBASED,
    SUBMITTED,
    SENT_BACK,
    REFUSED,
    WITHDRAWN,
    ACTIVATED,
    /** An earlier rule set was activated again. */
    BROUGHT_BACK
}
