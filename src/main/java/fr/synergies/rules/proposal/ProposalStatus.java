package fr.synergies.rules.proposal;

/** The status of a proposal of rules. */
public enum ProposalStatus {
    /** It may be changed. */
    DRAFT,
    /** It waits for a second person and can no longer be changed. */
    SUBMITTED,
    ACTIVATED,
    REFUSED,
    WITHDRAWN;

    /** Whether this status is final. */
    public boolean closed() {
        return this != DRAFT && this != SUBMITTED;
    }
}
