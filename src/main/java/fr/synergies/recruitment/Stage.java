package fr.synergies.recruitment;

/** The stages of a recruitment. */
public enum Stage {
    DESCRIPTION,
    REVIEW,
    PUBLICATION,
    APPLICATIONS,
    SHORTLIST,
    INTERVIEWS,
    CHOICE,
    DELIBERATION,
    ARBITRATION,
    OFFER,
    ANSWER,
    CONTRACT,
    WELCOME,
    HIRED,
    ABANDONED;

    /** Whether the case has ended. */
    public boolean closed() {
        return this == HIRED || this == ABANDONED;
    }
}
