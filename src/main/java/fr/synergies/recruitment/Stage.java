package fr.synergies.recruitment;

import java.util.Arrays;

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

    /** The stages in which the case runs. */
    static Stage[] open() {
        return Arrays.stream(values()).filter(stage -> !stage.closed()).toArray(Stage[]::new);
    }

    /** Whether the case has ended. */
    public boolean closed() {
        return this == HIRED || this == ABANDONED;
    }
}
