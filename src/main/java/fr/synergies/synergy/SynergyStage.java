package fr.synergies.synergy;

/** How far a synergy that the programme carries on with has come, in the order of its case. */
public enum SynergyStage {
    /** Its companies are to be visited, their diagnostics to be confirmed. */
    CANDIDATE,
    /** Its companies are to be informed and to agree; before that, a person decides where the rules leave it to one. */
    CONSENT,
    /** What is technically, legally and economically feasible is looked at. */
    FEASIBILITY,
    /** The rules refuse it: it waits for facts that change. */
    BLOCKED,
    /** Its working group has it: an agreement is to be signed. */
    AGREEMENT,
    /** It is tried out. */
    TRIAL,
    /** It runs, and is measured each year. */
    RUNNING,
    /** It ended, for a reason that is kept. */
    ENDED
}
