package fr.synergies.casefile;

/** Whether the process of a case is still running. */
public enum CaseState {
    RUNNING,
    ENDED
}
