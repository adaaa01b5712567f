package fr.synergies.rules;

/** How far a proposal of rules has come. */
public enum ProposalStatus {
    /** It may be changed. */
    DRAFT,
    /** It waits for a second person, and does not change any more. */
    SUBMITTED,
    ACTIVATED,
    REFUSED,
    WITHDRAWN;

    /** Whether nothing will happen to it any more. */
    public boolean closed() {
        return this != DRAFT && this != SUBMITTED;
    }
}
