package fr.synergies.synergy.carried;

/** The stage of a synergy in progress, in the order of its case. */
public enum SynergyStage {
    /** Its companies are to be visited, their diagnostics to be confirmed. */
    CANDIDATE,
    /** Its companies are to be informed and to consent; before that, a person decides if the rules leave it open. */
    CONSENT,
    /** Its technical, legal and economic feasibility is studied. */
    FEASIBILITY,
    /** The rules refuse it: it waits for the facts to change. */
    BLOCKED,
    /** It is with its working group: an agreement is to be signed. */
    AGREEMENT,
    /** It is on trial. */
    TRIAL,
    /** It runs, and is measured each year. */
    RUNNING,
    /** It ended, for a recorded reason. */
    ENDED
}
