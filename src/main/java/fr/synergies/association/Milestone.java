package fr.synergies.association;

/** What has to be reached before the programme ends. */
enum Milestone {
    /** Legal structure, governance and economic model are defined and found feasible. */
    STUDIED,
    /** The founding meeting was held. */
    FOUNDED,
    /** The association is registered. */
    REGISTERED
}
